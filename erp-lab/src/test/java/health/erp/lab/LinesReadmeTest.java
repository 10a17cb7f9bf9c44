package health.erp.lab;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.Caller;
import health.erp.core.testing.TestErp;
import health.erp.core.testing.TestServer;
import health.erp.lab.analyzer.ApplyMessage;
import health.erp.lab.analyzer.ChannelCode;
import health.erp.lab.analyzer.ChannelSettings;
import health.erp.lab.analyzer.DefineChannel;
import health.erp.lab.analyzer.ExceptionKind;
import health.erp.lab.analyzer.ExceptionView;
import health.erp.lab.analyzer.FindChannel;
import health.erp.lab.analyzer.ListExceptions;
import health.erp.lab.analyzer.MessageView;
import health.erp.lab.analyzer.ReceiveMessage;
import health.erp.lab.analyzer.RerunMessage;
import health.erp.lab.analyzer.ReviseChannel;
import health.erp.lab.analyzer.TestMapping;
import health.erp.lab.result.ABench;
import health.erp.lab.specimen.FindSpecimen;
import health.erp.lab.wire.Bytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinesReadmeTest {
    private static final Path SOURCE = Path.of("src/test/java/health/erp/lab/LinesReadmeTest.java");
    private static final String BEGIN = "// tag::lines" + "[]\n";
    private static final String END = "// end::lines" + "[]";

    private final ABench bench = new ABench(TestErp.on(TestServer.H2, List.of(Lab.class)));
    private final List<ExceptionView> waiting = new ArrayList<>();
    private final List<MessageView> settled = new ArrayList<>();

    @Test
    void theSampleKeepsHoldsAndApplies() {
        bench.anInstrument();
        var tube = bench.tube("K", "NA");
        var label = bench.lab
                .specimens()
                .find(bench.technician, new FindSpecimen(tube.specimen()))
                .accession();
        var sent = "MSH|^~\\&|AU|LAB|ERP|HOSP|20260302100000||ORU^R01|7|P|2.5.1\rOBR|1||" + label + "|CHEM\r"
                + "OBX|1|NM|K^^L||4.1|mmol/L|||||F\rOBX|2|NM|Na^^L||140|mmol/L|||||F\r";

        sample(bench.lab, bench.technician, Bytes.of(sent, UTF_8));

        assertThat(waiting).extracting(ExceptionView::kind).containsExactly(ExceptionKind.UNKNOWN_TEST);
        assertThat(settled).hasSize(1);
    }

    @Test
    void theReadmeShowsTheSampleAsItRuns() throws IOException {
        var source = Files.readString(SOURCE);
        var shown = source.substring(source.indexOf(BEGIN) + BEGIN.length(), source.indexOf(END))
                .stripIndent();

        assertThat(Files.readString(Path.of("README.md"))).contains("```java\n" + shown.stripTrailing() + "\n```");
    }

    private void sample(Lab lab, Caller line, Bytes bytes) {
        // tag::lines[]
        var au = new ChannelCode("AU");
        var settings = ChannelSettings.of("AU-1", TestMapping.of("K", "K")); // an instrument, and what its codes mean
        lab.channels().define(line, new DefineChannel(au, "HL7", settings));

        for (var receipt : lab.messages().receive(line, ReceiveMessage.of(au, bytes))) { // kept: now acknowledge it
            var message = lab.messages().apply(line, new ApplyMessage(receipt.message())); // once, however often

            waiting.addAll(
                    lab.messageExceptions().list(line, ListExceptions.open(50)).items()); // Na: UNKNOWN_TEST
            var mapped = settings.withTests(List.of(TestMapping.of("K", "K"), TestMapping.of("Na", "NA")));
            var channel = lab.channels().find(line, new FindChannel(au));
            lab.channels().revise(line, new ReviseChannel(au, channel.version(), true, mapped));
            settled.add(lab.messages().rerun(line, new RerunMessage(message.id()))); // only what was not applied
        }
        // end::lines[]
    }
}
