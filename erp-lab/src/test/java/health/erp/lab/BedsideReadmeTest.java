package health.erp.lab;

import static health.erp.lab.ALab.RECEPTION;
import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.Page;
import health.erp.core.id.PatientId;
import health.erp.core.id.StaffId;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.lab.catalogue.StandardCatalogue;
import health.erp.lab.order.OrderItemId;
import health.erp.lab.order.PlaceLabOrder;
import health.erp.lab.order.Subject;
import health.erp.lab.specimen.CollectSpecimen;
import health.erp.lab.specimen.CollectionList;
import health.erp.lab.specimen.ReceiveSpecimen;
import health.erp.lab.specimen.WorkLine;
import health.erp.lab.specimen.WorkList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

@OnEachDatabase(Lab.class)
class BedsideReadmeTest {
    private static final Path SOURCE = Path.of("src/test/java/health/erp/lab/BedsideReadmeTest.java");
    private static final String BEGIN = "// tag::bedside" + "[]\n";
    private static final String END = "// end::bedside" + "[]";

    private final TestErp test;
    private Page<WorkLine, OrderItemId> work = new Page<>(List.of(), null);

    BedsideReadmeTest(TestErp test) {
        this.test = test;
    }

    @Test
    void theSampleBringsTubesToTheBench() {
        var staff = test.aCaller(test.aHospital());
        sample(test.erp(), staff, staff, new PatientId(test.erp().newId()), ALab.WOMAN, staff.staff());

        assertThat(work.items())
                .extracting(line -> line.test().value())
                .containsExactly("TSH", "GLU", "NA", "K", "CL", "HCO3", "UREA", "CREA", "URATE");
    }

    @Test
    void theReadmeShowsTheSampleAsItRuns() throws IOException {
        var source = Files.readString(SOURCE);
        var shown = source.substring(source.indexOf(BEGIN) + BEGIN.length(), source.indexOf(END))
                .stripIndent();

        assertThat(Files.readString(Path.of("README.md"))).contains("```java\n" + shown.stripTrailing() + "\n```");
    }

    private void sample(Erp erp, Caller doctor, Caller nurse, PatientId lata, Subject born, StaffId rao) {
        // tag::bedside[]
        var lab = erp.module(Lab.class);
        lab.catalogueImport().take(doctor, StandardCatalogue.all()); // or tests of your own

        lab.orders().place(doctor, PlaceLabOrder.of(lata, born, rao, "TSH").withPanels("BMP"));

        var stop = lab.lists()
                .toCollect(nurse, CollectionList.ofPatient(lata))
                .items()
                .get(0);
        for (var tube : stop.tubes()) { // tests that share a tube are together
            var taken = lab.specimens().collect(nurse, CollectSpecimen.now(lata, "5", tube.items()));
            lab.specimens().receive(nurse, new ReceiveSpecimen(taken.accession().value(), RECEPTION));
        }
        work = lab.lists().toMeasure(nurse, WorkList.of("CHEM")); // the most urgent first
        // end::bedside[]
    }
}
