package health.erp.lab;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.lab.catalogue.PanelCode;
import health.erp.lab.catalogue.PanelDefinition;
import health.erp.lab.catalogue.TestCode;
import health.erp.lab.order.FindLabOrder;
import health.erp.lab.order.OrderItemView;
import health.erp.lab.order.PlaceLabOrder;
import health.erp.lab.specimen.SpecimenStatus;
import health.erp.lab.status.OrderStatus.OrderControlStatus;
import org.junit.jupiter.api.Test;

/** From the catalogue to a tube on the bench. */
@OnEachDatabase(Lab.class)
class LabScenarioTest {
    private final ALab lab;

    LabScenarioTest(TestErp test) {
        this.lab = new ALab(test);
    }

    @Test
    void whatIsOrderedIsTakenAndComesToTheLaboratory() {
        lab.published("NA", "K", "CREA");
        lab.publishedPanel("LYTES", PanelDefinition.of("Electrolytes", new TestCode("NA"), new TestCode("K")));
        var lata = lab.aPatient();

        var order = lab.lab()
                .orders()
                .place(
                        lab.caller(),
                        PlaceLabOrder.of(lata, ALab.WOMAN, lab.aDoctor(), "CREA", "K")
                                .withPanels("LYTES"));
        assertThat(order.items())
                .extracting(OrderItemView::test)
                .containsExactly(new TestCode("CREA"), new TestCode("K"), new TestCode("NA"));
        assertThat(order.control()).isEqualTo(OrderControlStatus.SC);

        var tube = lab.received(lab.collected(order));

        assertThat(tube.status()).isEqualTo(SpecimenStatus.RECEIVED);
        assertThat(tube.holder()).isEqualTo(ALab.RECEPTION);
        var found = lab.lab().orders().find(lab.caller(), new FindLabOrder(order.id()));
        assertThat(found.items()).allSatisfy(item -> {
            assertThat(item.specimen()).isEqualTo(tube.id().value());
            assertThat(item.receivedAt()).isEqualTo(tube.receivedAt());
        });
        assertThat(found.control()).isEqualTo(OrderControlStatus.IP);
        assertThat(lab.lab()
                        .published()
                        .panel(lab.caller(), new PanelCode("LYTES"))
                        .number())
                .isEqualTo(1);
    }
}
