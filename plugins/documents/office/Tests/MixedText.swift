/// Made-up paragraphs as letters between communes have them: Arabic and French words, telephones, mail addresses, references,
/// dates, times, Latin names inside Arabic and Arabic names inside French. The same seed gives the same texts.
struct MixedText {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    /// SplitMix64.
    private mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    private mutating func number(_ range: ClosedRange<Int>) -> Int {
        range.lowerBound + Int(next() % UInt64(range.count))
    }

    private mutating func one<Element>(of list: [Element]) -> Element { list[number(0...list.count - 1)] }

    private mutating func digits(_ count: Int) -> String { (0..<count).map { _ in String(number(0...9)) }.joined() }

    /// One to three lines. A later line begins with an ordinal, so that the order of lines can be told.
    mutating func paragraph(inArabic: Bool) -> String {
        let lines = number(1...6) > 4 ? number(2...3) : 1
        return (0..<lines).map { index in
            let head = lines == 1 ? "" : (inArabic ? MixedText.ordinals.arabic : MixedText.ordinals.french)[index] + " "
            return head + line(inArabic: inArabic)
        }.joined(separator: "\n")
    }

    private mutating func line(inArabic: Bool) -> String {
        let count = number(6...26)
        var wasWord = false
        return (0..<count).map { index in
            // Figures side by side in Arabic stand from right to left, and every extractor takes them from left to right; letters
            // have a word between.
            let mayInsert = index > 0 && index < count - 1 && (wasWord || !inArabic)
            wasWord = !mayInsert || number(1...3) > 1
            return wasWord
                ? one(of: inArabic ? MixedText.arabicWords : MixedText.frenchWords) : insertion(inArabic: inArabic)
        }.joined(separator: " ")
    }

    private mutating func insertion(inArabic: Bool) -> String {
        switch number(1...10) {
        case 1: "+212 5 \(digits(2)) \(digits(2)) \(digits(2)) \(digits(2))"
        case 2: "05 \(digits(2)) \(digits(2)) \(digits(2)) \(digits(2))"
        case 3: "\(one(of: MixedText.latinWords).lowercased()).\(digits(2))@commune.example"
        case 4: "\(digits(3))-20\(digits(2))"
        case 5: "BRK/20\(digits(2))/\(digits(3))"
        case 6: "\(number(10...28))/\(number(10...12))/20\(number(15...29))"
        case 7:
            inArabic ? "\(number(1...28)) يونيو 20\(number(15...29))" : "\(number(1...28)) juin 20\(number(15...29))"
        case 8: inArabic ? one(of: MixedText.latinWords) : one(of: MixedText.arabicWords)
        case 9: "(\(number(1...99)))"
        default: "\(number(10...18)):\(digits(1))0"
        }
    }

    static let ordinals = (
        arabic: ["أولا", "ثانيا", "ثالثا"], french: ["Premièrement,", "Deuxièmement,", "Troisièmement,"]
    )

    private static let arabicWords = """
        جماعة الملتقى الرئيس المجلس الوثائق الموضوع الدعوة السيد السيدة المشاركة البرنامج الجلسة الافتتاح الاختتام المدينة
        التنمية المحلية الشراكة التعاون البلديات المنتخبين الموظفين القاعة الحضور التوقيع مذكرة التفاهم المحضر اللجنة
        العمل المشترك الماء البيئة النقل التعمير الثقافة الشباب الرياضة الميزانية المشروع المشاريع الخدمات المواطن
        المواطنين الإدارة الجهوية الإقليم العامل الكاتب العام المدير المصلحة القسم الرسالة التاريخ الساعة الصباح المساء
        الاستقبال الزيارة الميدانية الورشة الخلاصات التوصيات التقرير الشهادة الشكر التقدير بكم معكم عليكم نتشرف ندعوكم
        نرجو التأكيد قبل يوم خلال أيام حول موضوع تدبير النفايات الإنارة الطرق الأسواق الحدائق السياحة الفلاحة
        """.split { $0.isWhitespace }.map(String.init)

    private static let frenchWords = """
        commune séminaire président conseil dossier objet invitation Madame Monsieur participation programme séance
        ouverture clôture ville développement local partenariat coopération élus fonctionnaires salle présence
        signature mémorandum entente procès-verbal commission travail commun eau environnement transport urbanisme
        culture jeunesse sport budget projet services citoyens administration région province gouverneur secrétaire
        général directeur lettre date heure matin soir accueil visite terrain atelier synthèse recommandations rapport
        attestation remerciements honneur priez confirmer avant jour œuvre dès où été déchets éclairage routes marchés
        """.split { $0.isWhitespace }.map(String.init)

    private static let latinWords = ["Brulocalis", "Aklim", "Exemple", "Namur", "Saidia", "Ahfir", "Martin", "Dupont"]
}
