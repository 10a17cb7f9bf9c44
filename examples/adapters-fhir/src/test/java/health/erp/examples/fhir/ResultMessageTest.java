package health.erp.examples.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.testing.TestErp;
import health.erp.core.testing.TestServer;
import health.erp.lab.ALab;
import health.erp.lab.Lab;
import health.erp.lab.hl7.Hl7Reader;
import health.erp.lab.report.IssueReport;
import health.erp.lab.report.ReportView;
import health.erp.lab.result.ABench;
import health.erp.lab.result.CorrectResult;
import health.erp.lab.result.ListOrderResults;
import health.erp.lab.wire.LabMessage;
import health.erp.lab.wire.ObservationDraft;
import health.erp.lab.wire.QuantityComparator;
import health.erp.lab.wire.Reading;
import health.erp.lab.wire.Value;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What goes out as HL7 version 2 is read by our own reader as it was. */
class ResultMessageTest {
    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");

    private final ABench bench = new ABench(TestErp.on(TestServer.H2, List.of(Lab.class)));
    private final ABench.Tube tube = bench.tube("K", "NA", "HBSAG", "TSH");
    private final ResultMessage out = new ResultMessage("ERP", "LAKESIDE", INDIA);

    @Test
    void eachResultComesBackUnderItsOwnOrder() {
        bench.released(tube, "K", "6.9", "NA", "140", "HBSAG", "POS", "TSH", "<0.01");

        var message = sent(report());

        assertThat(message.isUnderstood()).isTrue();
        assertThat(message.orders()).hasSize(4).allSatisfy(order -> {
            assertThat(order.observations()).hasSize(1);
            assertThat(order.reportStatus()).isEqualTo("F");
        });
        assertThat(of(message, "K").values()).containsExactly(new Value.Numeric(new BigDecimal("6.9")));
        assertThat(of(message, "K").flags()).containsExactly("HH");
        assertThat(of(message, "K").unit().code()).isEqualTo("mmol/L");
        assertThat(of(message, "K").status()).isEqualTo("F");
        assertThat(of(message, "TSH").values())
                .containsExactly(new Value.Censored(QuantityComparator.LESS, new BigDecimal("0.01")));
        assertThat(of(message, "HBSAG").values()).containsExactly(new Value.Text("reactive"));
        assertThat(Objects.requireNonNull(message.patients().get(0)).sex()).isEqualTo("F");
    }

    @Test
    void aCorrectionSaysSoAndWhatWasSaidBefore() { // I9
        bench.released(tube, "K", "4.1");
        var potassium = ABench.named(
                bench.lab
                        .results()
                        .ofOrder(
                                bench.technician,
                                new ListOrderResults(tube.order().id())),
                "K");
        bench.lab.corrections().correct(bench.technician, CorrectResult.of(potassium, "4.4", "Mistyped"));

        var corrected = of(sent(report()), "K");

        assertThat(corrected.status()).isEqualTo("C");
        assertThat(corrected.values()).containsExactly(new Value.Numeric(new BigDecimal("4.4")));
        assertThat(corrected.comments()).anyMatch(c -> c.contains("4.1"));
    }

    private ReportView report() {
        return bench.lab
                .reports()
                .issue(bench.technician, new IssueReport(tube.order().id()));
    }

    private LabMessage sent(ReportView report) {
        var bytes = out.write(report, ALab.WOMAN, "WARD", "1");
        return ((Reading.Understood) Hl7Reader.read(bytes)).message();
    }

    private static ObservationDraft of(LabMessage message, String test) {
        return message.orders().stream()
                .flatMap(o -> o.observations().stream())
                .filter(o ->
                        o.code().code().equals(test) || o.code().alternateCode().equals(test))
                .findFirst()
                .orElseThrow();
    }
}
