/// Picks the candidate a person most probably meant.
public enum DidYouMean {
    /// The nearest candidate by edit distance (insertions, deletions, substitutions, swaps of neighbours), or nil when none is
    /// within a third of the word's length (at least 1, at most 3 edits). Ties go to the first in order.
    public static func nearest<Candidates: Sequence<String>>(to word: String, in candidates: Candidates) -> String? {
        let letters = Array(word.lowercased())
        let allowed = min(3, max(1, letters.count / 3))
        var best: (candidate: String, distance: Int)?
        for candidate in candidates {
            let others = Array(candidate.lowercased())
            // Each letter more is an edit; and a word of a hundred thousand letters is not compared with anything.
            guard abs(others.count - letters.count) <= allowed else { continue }
            let distance = editDistance(letters, others)
            if distance <= allowed, distance < best?.distance ?? .max { best = (candidate, distance) }
        }
        return best?.candidate
    }

    private static func editDistance(_ left: [Character], _ right: [Character]) -> Int {
        if left.isEmpty || right.isEmpty { return max(left.count, right.count) }
        var beforePrevious: [Int] = []
        var previous = Array(0...right.count)
        for row in 1...left.count {
            var current = [row]
            for column in 1...right.count {
                let substitution = previous[column - 1] + (left[row - 1] == right[column - 1] ? 0 : 1)
                var distance = min(previous[column] + 1, current[column - 1] + 1, substitution)
                if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1] {
                    distance = min(distance, beforePrevious[column - 2] + 1)
                }
                current.append(distance)
            }
            beforePrevious = previous
            previous = current
        }
        return previous[right.count]
    }
}
