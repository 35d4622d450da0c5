import MultaqaPeople
import Testing

@Suite struct SheetColumnTests {
    @Test func `headings are read in three languages`() {
        let headings = [
            "Commune", "الجماعة", "Qualité", "الصفة", "Nom et prénom (français)", "Nom et prénom (arabe)", "name.ar",
            "Nom",
            "Fonction", "Téléphone", "E-mail", "Demi-journée", "Observations",
        ]
        #expect(
            headings.map(SheetColumn.init) == [
                .commune, .commune, .role, .role, .nameFrench, .nameArabic, .nameArabic, .name, .office, .phone, .email,
                .halfDay, nil,
            ])
    }

    @Test func `roles are read in whatever words`() {
        #expect(DelegateRole.read("Fonctionnaire")?.role == .employee)
        #expect(DelegateRole.read("Élue")?.role == .elected)
        #expect(DelegateRole.read("منتخب(ة)")?.role == .elected)
        #expect(DelegateRole.read("Suppléant du fonctionnaire")?.isSubstitute == true)
        #expect(DelegateRole.read("نائب(ة) الموظف")?.isSubstitute == true)
        #expect(DelegateRole.read("Invité") == nil)
    }
}
