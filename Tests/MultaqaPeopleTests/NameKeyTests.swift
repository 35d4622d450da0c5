import MultaqaModel
import Testing

@testable import MultaqaPeople

@Suite struct NameKeyTests {
    @Test(arguments: [
        ("أَحْمَـد", "احمد"), ("فاطمة", "فاطمه"), ("مصطفى", "مصطفي"), ("AÏN Béni-Mathar", "ain beni mathar"),
        ("M'Hamed", "M’hamed"), ("کرام", "كرام"), ("e\u{301}lu", "ELU"),
    ]) func `habits of spelling are folded away`(one: String, other: String) {
        #expect(NameKey(one) == NameKey(other))
    }

    @Test func `a title is no part of a name, unless it is all there is`() {
        #expect(NameKey(person: "Mme Exemple Souad").words == ["exemple", "souad"])
        #expect(NameKey(person: "السيدة نموذج سعاد").words == ["نموذج", "سعاد"])
        #expect(NameKey(person: "M.").words == ["m"])
    }

    @Test(arguments: [
        ("Mohammed El Hossaini", "محمد الحسيني"), ("Abdellah Exemple", "Exemple Abd Allah"),
        ("عبد الله نموذج", "Abdellah Namoudaj"),
        ("Aïcha Lahcen", "عائشة الحسن"), ("Youssef Cherkaoui", "Yousef Charkaoui"), ("Fatimah Zahra", "Fatima-Zahra"),
    ]) func `one person in two spellings`(one: String, other: String) {
        #expect(NamedPerson(name: LocalizedText(one)).isSame(as: NamedPerson(name: LocalizedText(other))))
    }

    @Test(arguments: [
        ("Hassan Exemple", "Hocine Exemple"), ("Ali Exemple", "Alaoui Exemple"), ("Karim Exemple", "Karima Exemple"),
        ("Mme Exemple Naïma", "Mme Exemple Rkia"), ("محمد نموذج", "أحمد نموذج"),
    ]) func `two persons`(one: String, other: String) {
        #expect(!NamedPerson(name: LocalizedText(one)).isSame(as: NamedPerson(name: LocalizedText(other))))
    }

    @Test(arguments: ["+212 6 00 00 00 01", "0600000001", "00212-600-000001", "+212 (0)6 00 00 00 01", "٠٦٠٠٠٠٠٠٠١"])
    func `one telephone number`(text: String) {
        #expect(PhoneKey(text)?.digits == "212600000001")
    }

    @Test func `no number and no address have no key`() {
        #expect(PhoneKey("néant") == nil)
        #expect(MailKey("néant") == nil)
        #expect(MailKey(" A@B.example ") == MailKey("a@b.example"))
    }
}
