/// a + b, element by element.
public func + <Scalar>(a: Variable<Scalar>, b: Variable<Scalar>) -> Variable<Scalar> { sum(a, b) }
