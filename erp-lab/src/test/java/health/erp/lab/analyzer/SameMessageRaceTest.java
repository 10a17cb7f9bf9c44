package health.erp.lab.analyzer;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.Caller;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.Race;
import health.erp.core.testing.TestErp;
import health.erp.lab.Lab;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Many lines bring the same at the same moment. I14 */
@OnEachDatabase(Lab.class)
class SameMessageRaceTest {
    private static final ChannelCode XN = new ChannelCode("XN550");
    private static final int LINES = 12;

    private final Lab lab;
    private final Caller line;

    SameMessageRaceTest(TestErp test) {
        this.lab = test.erp().module(Lab.class);
        this.line = test.aCaller(test.aHospital());
        lab.channels().define(line, new DefineChannel(XN, "HL7", ChannelSettings.of("XN1")));
    }

    @Test
    void theSameMessageIsKeptOnceAndAppliedOnce() {
        var text = message("1", "4.1");

        var race = Race.of(LINES, i -> {
            var receipt = receive(text);
            return lab.messages().apply(line, new ApplyMessage(receipt.message()));
        });

        assertThat(race.failures()).isEmpty();
        assertThat(race.results())
                .extracting(MessageView::id)
                .containsOnly(kept().get(0).id());
        assertThat(race.results()).extracting(MessageView::runs).containsOnly(1);
        assertThat(kept()).hasSize(1);
        assertThat(lab.messageExceptions().list(line, ListExceptions.open(10)).items())
                .hasSize(1);
    }

    @Test
    void theSameContentUnderManyNumbersCountsOnce() {
        var race = Race.of(LINES, i -> receive(message("N" + i, "4.1")).relation());

        assertThat(race.failures()).isEmpty();
        assertThat(race.results()).filteredOn(MessageRelation.NEW::equals).hasSize(1);
        assertThat(race.results()).filteredOn(MessageRelation.RESENT::equals).hasSize(LINES - 1);
        assertThat(kept()).hasSize(LINES);
    }

    @Test
    void aNumberIsOneMessages() {
        var race = Race.of(LINES, i -> receive(message("1", "4." + i)).relation());

        assertThat(race.failures()).isEmpty();
        assertThat(race.results()).filteredOn(MessageRelation.NEW::equals).hasSize(1);
        assertThat(race.results())
                .filteredOn(MessageRelation.NUMBER_REUSED::equals)
                .hasSize(LINES - 1);
    }

    private static String message(String number, String value) {
        return Sent.oru(number, Sent.AT, "not a tube", "K", value, "mmol/L", "F");
    }

    private MessageReceipt receive(String text) {
        return lab.messages()
                .receive(line, ReceiveMessage.of(XN, Sent.bytes(text)))
                .get(0);
    }

    private List<MessageView> kept() {
        return lab.messages().list(line, new ListMessages(XN, null, null, 100)).items();
    }
}
