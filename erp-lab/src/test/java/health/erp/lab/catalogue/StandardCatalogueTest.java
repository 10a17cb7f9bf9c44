package health.erp.lab.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.NotFoundException;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.lab.ALab;
import health.erp.lab.Lab;
import health.erp.lab.order.OrderItemView;
import health.erp.lab.order.PlaceLabOrder;
import org.junit.jupiter.api.Test;

/** The catalogue we ship. */
@OnEachDatabase(Lab.class)
class StandardCatalogueTest {
    private final TestErp test;
    private final ALab lab;

    StandardCatalogueTest(TestErp test) {
        this.test = test;
        this.lab = new ALab(test);
    }

    @Test
    void everyIntervalSaysWhereItWasPublished() {
        assertThat(StandardCatalogue.tests()).hasSizeGreaterThan(40).allSatisfy(draft -> assertThat(
                        draft.definition().sources().keySet())
                .containsAll(draft.definition().intervals().stream()
                        .map(i -> i.code())
                        .toList()));
    }

    @Test
    void itIsTakenOverAsAWholeAndASecondTimeChangesNothing() {
        lab.published("K", ALab.aSheet("Our own potassium"));

        var out = lab.lab().catalogueImport().take(lab.caller(), StandardCatalogue.all());

        assertThat(out.skipped()).containsExactly("K");
        assertThat(out.tests()).hasSize(StandardCatalogue.tests().size() - 1);
        assertThat(out.panels()).hasSameSizeAs(StandardCatalogue.panels());
        assertThat(out.gaps()).extracting(g -> g.test().value()).contains("NA", "HB");
        var again = lab.lab().catalogueImport().take(lab.caller(), StandardCatalogue.all());
        assertThat(again.tests()).isEmpty();
        assertThat(lab.lab()
                        .published()
                        .test(lab.caller(), new TestCode("K"))
                        .definition()
                        .name())
                .isEqualTo("Our own potassium");
    }

    @Test
    void aPanelBringsWhatItsCalculationsNeed() {
        lab.lab().catalogueImport().take(lab.caller(), StandardCatalogue.all());
        var wanted = PlaceLabOrder.of(lab.aPatient(), ALab.MAN, lab.aDoctor(), "LDL", "EGFR");

        var order = lab.lab().orders().place(lab.caller(), wanted);

        assertThat(order.items())
                .extracting(i -> i.test().value())
                .containsExactlyInAnyOrder("LDL", "EGFR", "CHOL", "HDL", "TRIG", "CREA");
        assertThat(order.items().stream().filter(OrderItemView::awaited)).hasSize(4);
    }

    @Test
    @SuppressWarnings("NullAway") // as JSON leaves them out
    void whatIsLeftOutIsNothing() {
        var out = lab.lab().catalogueImport().take(lab.caller(), new ImportCatalogue(null, null));

        assertThat(out.tests()).isEmpty();
        assertThat(out.panels()).isEmpty();
    }

    @Test
    void theBorderOfDiabetesIsToldFromTheOneOfHealth() {
        var sugar = StandardCatalogue.tests().stream()
                .filter(draft -> draft.code().value().equals("HBA1C"))
                .findFirst()
                .orElseThrow();

        assertThat(sugar.definition().intervals())
                .extracting(each -> each.category() + " " + each.range())
                .containsExactly("REFERENCE <5.7", "ALERT <6.5");
    }

    @Test
    void keepsHospitalsApart() {
        lab.lab().catalogueImport().take(lab.caller(), StandardCatalogue.all());
        var elsewhere = test.aCaller(test.aHospital());

        assertThatThrownBy(() -> lab.lab().published().test(elsewhere, new TestCode("K")))
                .isInstanceOf(NotFoundException.class);
        var theirs = lab.lab().catalogueImport().take(elsewhere, StandardCatalogue.all());
        assertThat(theirs.skipped()).isEmpty();
        assertThat(theirs.tests()).hasSameSizeAs(StandardCatalogue.tests());
    }
}
