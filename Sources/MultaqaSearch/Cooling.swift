/// How an annealing grows cold: geometrically, from `hot` to `cold`, in units of cost.
public struct Cooling: Hashable, Sendable {
    public var hot: Double
    public var cold: Double
    public var steps: Int

    public init(hot: Double, cold: Double, steps: Int) {
        self.hot = hot
        self.cold = cold
        self.steps = steps
    }

    public func temperature(at step: Int) -> Double {
        Self.between(hot, cold, Double(step) / Double(max(1, steps)))
    }

    /// What lies between two positive costs on a scale of ratios: the first for a share of 0, the second for 1.
    public static func between(_ first: Double, _ second: Double, _ share: Double) -> Double {
        first * Logarithm.exponential(share * Logarithm.natural(second / first))
    }
}

extension SplitMix64 {
    /// Exponentially distributed with mean 1: a rise below the temperature times this is accepted, which is Metropolis' rule.
    public mutating func exponential() -> Double {
        Logarithm.exponentialQuantiles[Int(truncatingIfNeeded: next() >> 54)]
    }
}

/// Logarithms made of the four operations only, so that every machine gets the same bits.
enum Logarithm {
    /// -ln of the middles of 1024 equal parts of 0...1.
    static let exponentialQuantiles: [Double] = (0..<1024).map { -natural((Double($0) + 0.5) / 1024) }

    /// For a positive, finite number: 2·artanh((m-1)/(m+1)) of the mantissa, and the exponent times ln 2.
    static func natural(_ number: Double) -> Double {
        let mantissa = number.significand
        let ratio = (mantissa - 1) / (mantissa + 1)
        var (power, sum) = (ratio, 0.0)
        for odd in stride(from: 1.0, to: 60.0, by: 2.0) {
            sum += power / odd
            power *= ratio * ratio
        }
        return 2 * sum + Double(number.exponent) * 0.693_147_180_559_945_3
    }

    /// The power series of a number cut in half until it is small.
    static func exponential(_ number: Double) -> Double {
        if abs(number) > 0.5 {
            let half = exponential(number / 2)
            return half * half
        }
        var (term, sum) = (1.0, 1.0)
        for index in 1...20 {
            term *= number / Double(index)
            sum += term
        }
        return sum
    }
}
