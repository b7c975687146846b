print("sketch")
