import Testing

@testable import MultaqaSearch

@Suite struct CoolingTests {
    @Test func `it begins hot, ends cold and passes the middle of the scale half way`() {
        let cooling = Cooling(hot: 100, cold: 1, steps: 10)
        let seen = [0, 5, 10].map { (cooling.temperature(at: $0) * 1e6).rounded() }
        #expect(seen == [100e6, 10e6, 1e6])
    }

    @Test(arguments: [0.001, 0.5, 1, 2, 10, 12_345] as [Double])
    func `the exponential undoes the logarithm`(number: Double) {
        let back = Logarithm.exponential(Logarithm.natural(number))
        #expect(abs(back / number - 1) < 1e-12)
    }

    @Test func `rises below the temperature are taken as often as Metropolis takes them`() {
        var random = SplitMix64(seed: 7)
        let taken = (0..<100_000).count { _ in 1 < random.exponential() }
        // e⁻¹ of them.
        #expect(abs(Double(taken) / 100_000 - 0.3679) < 0.01)
    }

    @Test func `small numbers are spread evenly`() {
        var random = SplitMix64(seed: 3)
        var seen = [0, 0, 0]
        for _ in 0..<30_000 { seen[random.below(3)] += 1 }
        #expect((seen.min() ?? 0) > 9_600)
    }
}
