package health.erp.examples.service.prescription;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.testing.TestServer;
import health.erp.examples.service.RunningService;
import org.junit.jupiter.api.Test;

/** Finding drugs to prescribe over HTTP. They are no hospital's own, so there is nothing to keep apart. */
class DrugApiTest {
    private final RunningService service = RunningService.on(TestServer.H2);

    @Test
    void aDrugIsFoundByTheBeginningOfItsName() {
        var found = service.as("asha.doctor").get("/api/drugs?text=amox").hasStatus(200);

        assertThat(found.at("/drugs/0/name")).isEqualTo("Amoxicillin");
        assertThat(found.at("/drugs/0/drug/code")).isEqualTo("J01CA04");
        assertThat(found.at("/drugs/1/name")).isEqualTo("Amoxicillin and clavulanic acid");
        assertThat(service.as("asha.doctor")
                        .get("/api/drugs?text=am&size=1")
                        .json()
                        .get("drugs"))
                .hasSize(1);
    }

    @Test
    void onlyWhoReadsPrescriptionsSearchesAndSaysWhat() {
        service.as("asha.reception").get("/api/drugs?text=amox").isProblem(403, "erp.notPermitted");
        assertThat(service.as("asha.doctor")
                        .get("/api/drugs?text=%20")
                        .isProblem(422, "erp.invalid")
                        .json()
                        .get("problems")
                        .propertyNames())
                .containsExactly("text");
        service.as("asha.doctor").get("/api/drugs?text=a&size=51").isProblem(422, "erp.invalid");
        service.as("asha.doctor").get("/api/drugs").isProblem(400, "http.400");
    }
}
