package health.erp.lab.analyzer;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.Race;
import health.erp.core.testing.TestErp;
import health.erp.core.testing.TestServer;
import health.erp.lab.Lab;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The test of {@link SameMessageRaceTest}: nothing but the constraints keeps a message from being kept, and applied, twice. */
@OnEachDatabase(Lab.class)
class UnguardedMessageTest {
    private final TestErp test;
    private final Lab lab;

    UnguardedMessageTest(TestErp test) {
        this.test = test;
        this.lab = test.erp().module(Lab.class);
    }

    @Test
    void withoutTheConstraintsOneMessageIsKeptManyTimes() {
        if (test.server() == TestServer.MARIADB) { // which wants an index under each foreign key
            test.database().execute("create index lab_message_line on lab_message (hospital_id, channel_id)");
        }
        for (var key : new String[] {"repeat", "number", "content"}) {
            test.database().execute("alter table lab_message drop constraint lab_message_" + key + "_uq");
        }

        // a single race may go well by chance
        assertThat(IntStream.range(0, 50).anyMatch(i -> keptAtOnce() > 1)).isTrue();
    }

    /** How many of twelve lines keep the same message, in a hospital of its own. */
    private long keptAtOnce() {
        var line = test.aCaller(test.aHospital());
        var code = new ChannelCode("XN550");
        lab.channels().define(line, new DefineChannel(code, "HL7", ChannelSettings.of("XN1")));
        var text = Sent.oru("1", Sent.AT, "not a tube", "K", "4.1", "mmol/L", "F");
        var race = Race.of(12, i -> lab.messages()
                .receive(line, ReceiveMessage.of(code, Sent.bytes(text)))
                .get(0)
                .message());
        return race.results().stream().distinct().count();
    }
}
