import Foundation

/// Numbers as a reader of either language writes them.
///
///     NumberText.decimal(10.257, digits: 1)  // 10.3   10,3
///     NumberText.percent(0.984)              // 98%    98 %
///
/// Every number on a figure passes through here, so that a French figure never shows an English
/// decimal point.
public enum NumberText {
  /// A number with a fixed count of digits behind the decimal mark.
  public static func decimal(_ value: Double, digits: Int) -> Bilingual {
    let rounded = String(format: "%.\(digits)f", value)
    // What rounds to zero has no sign: a sum that should be 0 is often −1e−16.
    let isZero = rounded.allSatisfy { "-0.".contains($0) }
    return localised(isZero ? String(rounded.trimmingPrefix("-")) : rounded)
  }

  /// A number with about as many digits as matter: `1234`, `56`, `7.8`, `0.91`, `0.0023`.
  ///
  /// - Parameters:
  ///   - value: any number; one that is not finite becomes ∞ or a dash.
  ///   - significant: how many digits of a small number are kept.
  /// - Returns: the number as text.
  public static func short(_ value: Double, significant: Int = 2) -> Bilingual {
    guard value != 0, value.isFinite else {
      return value == 0 ? Bilingual(same: "0") : Bilingual(same: value > 0 ? "∞" : "–")
    }
    let exponent = Int(log10(abs(value)).rounded(.down))
    return decimal(value, digits: max(0, significant - 1 - exponent))
  }

  /// A number of any size as digits and a power of ten: `7.6 · 10¹³`.
  ///
  /// - Parameters:
  ///   - value: any number; one that is not finite becomes ∞ or a dash.
  ///   - digits: digits behind the decimal mark; without any, a power of ten stands alone.
  /// - Returns: the number as text.
  public static func powerOfTen(_ value: Double, digits: Int = 1) -> Bilingual {
    guard value != 0, value.isFinite else { return short(value) }
    let step = pow(10, Double(digits))
    var exponent = Int(log10(abs(value)).rounded(.down))
    var factor = (value / pow(10, Double(exponent)) * step).rounded() / step
    // 9.96 is 10.0 with one digit: that is 1.0 with the next power.
    if abs(factor) >= 10 { (factor, exponent) = (factor / 10, exponent + 1) }
    let signs = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")
    let power = String(
      "\(abs(exponent))".compactMap { $0.wholeNumberValue.map { signs[$0] } })
    let ten = Bilingual(same: "10" + (exponent < 0 ? "⁻" : "") + power)
    if digits == 0 && factor == 1 { return ten }
    let number = decimal(factor, digits: digits)
    return Bilingual(
      en: "\(number.en)\u{00A0}·\u{00A0}\(ten.en)", fr: "\(number.fr)\u{00A0}·\u{00A0}\(ten.fr)")
  }

  /// A share of 1 as a percentage; never rounded to 0 or 100 when it is neither.
  ///
  /// - Parameters:
  ///   - share: 0…1.
  ///   - digits: digits behind the decimal mark.
  /// - Returns: the percentage as text.
  public static func percent(_ share: Double, digits: Int = 0) -> Bilingual {
    let step = pow(10, -Double(digits)) / 100
    if share > 0 && share < step / 2 {
      return signed("< ", percent(step, digits: digits))
    }
    if share < 1 && share > 1 - step / 2 {
      return signed("> ", percent(1 - step, digits: digits))
    }
    let number = decimal(100 * share, digits: digits)
    // English sets the sign close; French sets a narrow space that never breaks.
    return Bilingual(en: number.en + "%", fr: number.fr + "\u{202F}%")
  }

  /// A whole number with its thousands set apart: `1,224` and `1 224`.
  public static func whole(_ value: Int) -> Bilingual {
    let digits = String(abs(value))
    func grouped(by separator: String) -> String {
      var groups: [Substring] = []
      var rest = digits[...]
      while !rest.isEmpty {
        groups.insert(rest.suffix(3), at: 0)
        rest = rest.dropLast(3)
      }
      return (value < 0 ? "−" : "") + groups.joined(separator: separator)
    }
    return Bilingual(en: grouped(by: ","), fr: grouped(by: "\u{202F}"))
  }

  private static func signed(_ sign: String, _ text: Bilingual) -> Bilingual {
    Bilingual(en: sign + text.en, fr: sign + text.fr)
  }

  /// The minus of typography in both, and the decimal comma in French.
  private static func localised(_ plain: String) -> Bilingual {
    let english = plain.replacing("-", with: "−")
    return Bilingual(en: english, fr: english.replacing(".", with: ","))
  }
}
