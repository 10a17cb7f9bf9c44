package health.erp.lab.analyzer;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import health.erp.lab.astm.AstmReader;
import health.erp.lab.astm.AstmWriter;
import health.erp.lab.wire.Bytes;
import health.erp.lab.wire.Coded;
import health.erp.lab.wire.MessageHeader;
import health.erp.lab.wire.OrderDraft;
import health.erp.lab.wire.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** ASTM E1394 (LIS2-A2): a transmission has any number of messages, each from its header to its terminator. */
public final class AstmProtocol implements AnalyzerProtocol {
    public static final String NAME = "ASTM";

    private static final String VERSION = "LIS2-A2";
    private static final int NUMBER = 3;
    private static final int SENT_AT = 14;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<ReadMessage> read(Bytes transmission) {
        var messages = new ArrayList<ReadMessage>();
        for (var piece : pieces(transmission)) {
            for (var reading : AstmReader.read(piece)) {
                var bytes = reading instanceof Reading.Unreadable u ? u.unread().bytes() : piece;
                messages.add(new ReadMessage(identity(reading, bytes), reading, bytes));
            }
        }
        return messages;
    }

    @Override
    public Bytes orders(MessageHeader header, List<OrderDraft> orders) {
        return AstmWriter.orders(
                versioned(header), orders.stream().map(AstmProtocol::local).toList());
    }

    private static MessageHeader versioned(MessageHeader header) {
        return header.version().isEmpty() ? header.inVersion(VERSION) : header;
    }

    /** A code without a system is the manufacturer's own, which has a place of its own: {@code ^^^K}. */
    private static OrderDraft local(OrderDraft order) {
        var services = order.services().stream()
                .map(s -> s.text().isEmpty()
                                && s.system().isEmpty()
                                && s.alternateCode().isEmpty()
                        ? new Coded("", "", "", s.code(), "", "", "")
                        : s)
                .toList();
        return new OrderDraft(
                order.patient(),
                order.control(),
                order.numbers(),
                services,
                order.status(),
                order.reportStatus(),
                order.action(),
                order.priority(),
                order.times(),
                order.orderer(),
                order.parentResult(),
                order.specimens(),
                order.observations(),
                order.comments());
    }

    /** Each begins with a header; what stands before the first is one too. */
    private static List<Bytes> pieces(Bytes transmission) {
        var pieces = new ArrayList<Bytes>();
        var from = 0;
        for (int i = 1; i < transmission.size(); i++) {
            if (transmission.at(i) == 'H' && isEnd(transmission.at(i - 1))) {
                pieces.add(transmission.slice(from, i));
                from = i;
            }
        }
        pieces.add(transmission.slice(from, transmission.size()));
        return pieces;
    }

    private static MessageIdentity identity(Reading reading, Bytes bytes) {
        if (!(reading instanceof Reading.Understood understood)) {
            return new MessageIdentity("", "", Hashes.sha256(bytes));
        }
        var header = understood.message().header();
        return new MessageIdentity(
                header.sendingApplication().id(), header.controlId().trim(), content(bytes));
    }

    /** Of the header without its number and time, and of all that follows. */
    private static String content(Bytes bytes) {
        var end = 0;
        while (end < bytes.size() && !isEnd(bytes.at(end))) {
            end++;
        }
        var line = bytes.slice(0, end).text(ISO_8859_1);
        var fields = line.split(Pattern.quote(line.substring(1, 2)), -1);
        for (var field : new int[] {NUMBER, SENT_AT}) {
            if (field <= fields.length) {
                fields[field - 1] = "";
            }
        }
        return Hashes.sha256(Bytes.of(String.join("|", fields), ISO_8859_1), bytes.slice(end, bytes.size()));
    }

    private static boolean isEnd(byte b) {
        return b == '\r' || b == '\n';
    }
}
