package health.erp.lab.analyzer;

import static health.erp.lab.analyzer.MessageRelation.NEW;
import static health.erp.lab.analyzer.MessageRelation.NUMBER_REUSED;
import static health.erp.lab.analyzer.MessageRelation.REPEATED;
import static health.erp.lab.analyzer.MessageRelation.RESENT;
import static health.erp.lab.analyzer.Sent.AT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import health.erp.core.Caller;
import health.erp.core.ConflictException;
import health.erp.core.InvalidCommandException;
import health.erp.core.NotFoundException;
import health.erp.core.RuleException;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.lab.Lab;
import health.erp.lab.wire.Bytes;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What comes on a line is kept before it is acknowledged, and once. 3.8 */
@OnEachDatabase(Lab.class)
class ReceivingTest {
    private static final ChannelCode XN = new ChannelCode("XN550");
    private static final String TUBE = "012600000019";

    private final TestErp test;
    private final Lab lab;
    private final Caller line;

    ReceivingTest(TestErp test) {
        this.test = test;
        this.lab = test.erp().module(Lab.class);
        this.line = test.aCaller(test.aHospital());
        lab.channels().define(line, new DefineChannel(XN, "HL7", ChannelSettings.of("XN1")));
    }

    @Test
    void aMessageIsKeptAsItCameAndSealed() {
        var text = Sent.oru("1", AT, TUBE, "K", "4.1", "mmol/L", "F");

        var receipt = receive(text);

        assertThat(receipt.relation()).isEqualTo(NEW);
        var found = lab.messages().find(line, new FindMessage(receipt.message()));
        assertThat(found.content()).isEqualTo(Sent.bytes(text));
        assertThat(found.message().controlId()).isEqualTo("1");
        assertThat(found.message().status()).isEqualTo(MessageStatus.RECEIVED);
        assertThat(test.events(line.hospital())).contains("lab.message.received");
        assertThat(test.rows(
                        line.hospital(),
                        "select count(*) from lab_message where hospital_id = :hospital"
                                + " and cast(content as varchar(4000)) like '%Rao%'"))
                .containsExactly("0");
    }

    @Test
    void theSameMessageAgainIsTheOneThatIsKept() { // I14
        var first = receive(Sent.oru("1", AT, TUBE, "K", "4.1", "mmol/L", "F"));

        var again = receive(Sent.oru("1", "20260302100500", TUBE, "K", "4.1", "mmol/L", "F"));

        assertThat(again).isEqualTo(new MessageReceipt(first.message(), REPEATED, first.message()));
        assertThat(kept()).isEqualTo(1);
    }

    @Test
    void theSameContentUnderAnotherNumberIsKeptAndDoesNothing() { // I14
        var first = receive(Sent.oru("1", AT, TUBE, "K", "4.1", "mmol/L", "F"));

        var again = receive(Sent.oru("2", AT, TUBE, "K", "4.1", "mmol/L", "F"));
        var thirdTime = receive(Sent.oru("2", AT, TUBE, "K", "4.1", "mmol/L", "F"));

        assertThat(again.relation()).isEqualTo(RESENT);
        assertThat(again.first()).isEqualTo(first.message());
        assertThat(thirdTime).isEqualTo(new MessageReceipt(again.message(), REPEATED, again.message()));
        assertThat(apply(again).status()).isEqualTo(MessageStatus.RESENT);
        assertThat(kept()).isEqualTo(2);
    }

    @Test
    void whatWasSaidBeforeIsAppliedIfSomebodyWantsThat() {
        apply(receive(Sent.oru("1", AT, "not a tube", "K", "4.1", "mmol/L", "F")));
        var again = receive(Sent.oru("2", AT, "not a tube", "K", "4.1", "mmol/L", "F"));

        var view = lab.messages().rerun(line, new RerunMessage(again.message()));

        assertThat(view.runs()).isEqualTo(1);
        assertThat(view.status()).isEqualTo(MessageStatus.HELD);
        assertThat(open())
                .extracting(ExceptionView::kind)
                .containsExactly(ExceptionKind.UNKNOWN_ORDER, ExceptionKind.UNKNOWN_ORDER);
    }

    @Test
    void aNumberThatIsAnothersIsRefusedAndNothingIsLost() {
        var first = receive(Sent.oru("1", AT, TUBE, "K", "4.1", "mmol/L", "F"));
        var other = Sent.oru("1", AT, TUBE, "K", "9.9", "mmol/L", "F");

        var refused = receive(other);
        var again = receive(other);

        assertThat(refused.relation()).isEqualTo(NUMBER_REUSED);
        assertThat(refused.first()).isEqualTo(first.message());
        assertThat(again).isEqualTo(new MessageReceipt(refused.message(), NUMBER_REUSED, refused.message()));
        assertThat(apply(refused).status()).isEqualTo(MessageStatus.REFUSED);
        assertThat(open()).singleElement().satisfies(e -> {
            assertThat(e.kind()).isEqualTo(ExceptionKind.NUMBER_REUSED);
            assertThat(e.message()).isEqualTo(refused.message());
        });
        assertThat(lab.messages().find(line, new FindMessage(refused.message())).content())
                .isEqualTo(Sent.bytes(other));
    }

    @Test
    void whatWasRefusedForItsNumberIsTakenUnderAnother() {
        receive(Sent.oru("1", AT, TUBE, "K", "4.1", "mmol/L", "F"));
        receive(Sent.oru("1", AT, TUBE, "K", "9.9", "mmol/L", "F"));

        assertThat(receive(Sent.oru("2", AT, TUBE, "K", "9.9", "mmol/L", "F")).relation())
                .isEqualTo(NEW);
    }

    @Test
    void aSenderThatCountsAnewEachDayIsKnownByWhatItSays() {
        var code = new ChannelCode("OLD");
        lab.channels()
                .define(
                        line,
                        new DefineChannel(
                                code, "HL7", ChannelSettings.of("OLD1").reusingNumbers()));

        assertThat(receive(code, Sent.oru("1", AT, TUBE, "K", "4.1", "mmol/L", "F"))
                        .relation())
                .isEqualTo(NEW);
        assertThat(receive(code, Sent.oru("1", AT, TUBE, "K", "9.9", "mmol/L", "F"))
                        .relation())
                .isEqualTo(NEW);
        assertThat(receive(code, Sent.oru("7", AT, TUBE, "K", "9.9", "mmol/L", "F"))
                        .relation())
                .isEqualTo(RESENT);
    }

    @Test
    void whatCannotBeReadIsKeptAndWaits() {
        var receipt = receive("this is no message");

        var view = apply(receipt);

        assertThat(view.status()).isEqualTo(MessageStatus.HELD);
        assertThat(open()).extracting(ExceptionView::kind).containsExactly(ExceptionKind.UNREADABLE);
        assertThat(lab.messages().find(line, new FindMessage(receipt.message())).content())
                .isEqualTo(Sent.bytes("this is no message"));
    }

    @Test
    void appliedTwiceItIsAppliedOnce() { // I14
        var receipt = receive(Sent.oru("1", AT, TUBE, "K", "4.1", "mmol/L", "F"));

        var first = apply(receipt);
        var second = apply(receipt);

        assertThat(second).isEqualTo(first);
        assertThat(second.runs()).isEqualTo(1);
        assertThat(open()).hasSize(1);
    }

    @Test
    void ofEachObservationItIsKnownWhatBecameOfIt() {
        var view = apply(receive(Sent.oru(
                "1",
                AT,
                "not a tube",
                List.of(Sent.obx("K", "4.1", "mmol/L", "F"), Sent.obx("NA", "140", "mmol/L", "F")))));

        assertThat(view.parts())
                .extracting(PartFate::place, PartFate::state, PartFate::reason)
                .containsExactly(
                        tuple("observation 1", PartFate.State.HELD, ExceptionKind.UNKNOWN_ORDER),
                        tuple("observation 2", PartFate.State.HELD, ExceptionKind.UNKNOWN_ORDER));
        assertThat(open()).singleElement().satisfies(e -> assertThat(e.places())
                .containsExactly("observation 1", "observation 2"));
    }

    @Test
    void whatIsDismissedIsSettledWithItsReason() {
        var receipt = receive(Sent.oru("1", AT, "not a tube", "K", "4.1", "mmol/L", "F"));
        apply(receipt);
        var waiting = open().get(0);

        var closed = lab.messageExceptions()
                .close(line, new CloseException(waiting.id(), waiting.version(), false, "A training message"));

        assertThat(closed.status()).isEqualTo(ExceptionStatus.DISMISSED);
        assertThat(closed.reason()).isEqualTo("A training message");
        assertThat(closed.closedBy()).isEqualTo(line.staff());
        var view = lab.messages().find(line, new FindMessage(receipt.message())).message();
        assertThat(view.status()).isEqualTo(MessageStatus.SETTLED);
        assertThat(view.parts()).extracting(PartFate::state).containsExactly(PartFate.State.DISMISSED);
        assertThat(open()).isEmpty();
        assertThat(test.events(line.hospital())).contains("lab.exception.opened", "lab.exception.closed");
        assertThatThrownBy(() -> lab.messageExceptions()
                        .close(line, new CloseException(waiting.id(), closed.version(), false, "Once more")))
                .isInstanceOf(RuleException.class)
                .hasMessageContaining("is DISMISSED, so it cannot become DISMISSED");
    }

    @Test
    void whatStillCannotBeAppliedStaysOneException() {
        var receipt = receive(Sent.oru("1", AT, "not a tube", "K", "4.1", "mmol/L", "F"));
        apply(receipt);

        var view = lab.messages().rerun(line, new RerunMessage(receipt.message()));

        assertThat(view.runs()).isEqualTo(2);
        assertThat(open()).hasSize(1);
    }

    @Test
    void aRefusedMessageIsAppliedOnceSomebodyHasLooked() {
        receive(Sent.oru("1", AT, TUBE, "K", "4.1", "mmol/L", "F"));
        var refused = receive(Sent.oru("1", AT, "not a tube", "K", "9.9", "mmol/L", "F"));

        var view = lab.messages().rerun(line, new RerunMessage(refused.message()));

        assertThat(view.status()).isEqualTo(MessageStatus.HELD);
        assertThat(open()).extracting(ExceptionView::kind).containsExactly(ExceptionKind.UNKNOWN_ORDER);
    }

    @Test
    void whatIsCutOffIsKeptButNeverAppliedAndComesAgainWhole() {
        var whole = Sent.oru("1", AT, "not a tube", "K", "4.15", "mmol/L", "F");
        var half = whole.substring(0, whole.indexOf("4.15") + 2);

        var cut = lab.messages()
                .receive(line, ReceiveMessage.cutOff(XN, Sent.bytes(half)))
                .get(0);
        var view = lab.messages().rerun(line, new RerunMessage(cut.message()));

        assertThat(cut.relation()).isEqualTo(MessageRelation.CUT_OFF);
        assertThat(view.status()).isEqualTo(MessageStatus.REFUSED);
        assertThat(view.runs()).isZero();
        assertThat(open()).extracting(ExceptionView::kind).containsExactly(ExceptionKind.CUT_OFF);
        assertThat(receive(whole).relation()).isEqualTo(NEW);
    }

    @Test
    void somebodyElsesMessageIsRefused() {
        var code = new ChannelCode("COBAS");
        var settings = ChannelSettings.of("C1").sentBy("COBAS", null);
        lab.channels().define(line, new DefineChannel(code, "HL7", settings));

        assertThatThrownBy(() -> receive(code, Sent.oru("1", AT, TUBE, "K", "4.1", "mmol/L", "F")))
                .isInstanceOf(RuleException.class)
                .hasMessageContaining("another sender");
    }

    @Test
    void aClosedLineTakesNothing() {
        lab.channels().revise(line, new ReviseChannel(XN, 0, false, ChannelSettings.of("XN1")));

        assertThatThrownBy(() -> receive(Sent.oru("1", AT, TUBE, "K", "4.1", "mmol/L", "F")))
                .isInstanceOf(RuleException.class)
                .hasMessageContaining("is closed");
    }

    @Test
    void channelsAreCalledDifferentlyAndSpeakWhatWeUnderstand() {
        assertThatThrownBy(() -> lab.channels().define(line, new DefineChannel(XN, "HL7", ChannelSettings.of("XN1"))))
                .isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> lab.channels()
                        .define(line, new DefineChannel(new ChannelCode("X"), "FAX", ChannelSettings.of("XN1"))))
                .isInstanceOf(InvalidCommandException.class)
                .hasMessageContaining("[ASTM, HL7, HL7ORM]");
    }

    @Test
    void longListsComeInPages() {
        for (int i = 0; i < 5; i++) {
            apply(receive(Sent.oru("" + i, AT, "not a tube", "K", "4." + i, "mmol/L", "F")));
        }

        var first = lab.messages().list(line, new ListMessages(XN, MessageStatus.HELD, null, 3));
        var rest = lab.messages().list(line, new ListMessages(XN, null, first.next(), 3));
        var queue = lab.messageExceptions().list(line, ListExceptions.open(4));

        assertThat(first.items()).extracting(MessageView::controlId).containsExactly("4", "3", "2");
        assertThat(rest.items()).extracting(MessageView::controlId).containsExactly("1", "0");
        assertThat(queue.items()).hasSize(4);
        assertThat(lab.messageExceptions()
                        .list(line, new ListExceptions(ExceptionStatus.OPEN, XN, queue.next(), 4))
                        .items())
                .hasSize(1);
        assertThat(lab.channels().list(line, new ListChannels(null, 10)).items())
                .extracting(ChannelView::code)
                .containsExactly(XN);
    }

    @Test
    void keepsHospitalsApart() {
        var text = Sent.oru("1", AT, "not a tube", "K", "4.1", "mmol/L", "F");
        var receipt = receive(text);
        apply(receipt);
        var waiting = open().get(0);
        var elsewhere = test.aCaller(test.aHospital());

        assertThatThrownBy(() -> lab.messages().receive(elsewhere, ReceiveMessage.of(XN, Sent.bytes(text))))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> lab.messages().find(elsewhere, new FindMessage(receipt.message())))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> lab.messages().apply(elsewhere, new ApplyMessage(receipt.message())))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> lab.messages().rerun(elsewhere, new RerunMessage(receipt.message())))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> lab.messages().list(elsewhere, new ListMessages(XN, null, null, 5)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> lab.messageExceptions()
                        .close(elsewhere, new CloseException(waiting.id(), waiting.version(), false, "No")))
                .isInstanceOf(NotFoundException.class);
        assertThat(lab.messageExceptions()
                        .list(elsewhere, ListExceptions.open(5))
                        .items())
                .isEmpty();
        assertThat(lab.channels().list(elsewhere, new ListChannels(null, 5)).items())
                .isEmpty();
        lab.channels().define(elsewhere, new DefineChannel(XN, "HL7", ChannelSettings.of("XN1")));
        assertThat(lab.messages()
                        .receive(elsewhere, ReceiveMessage.of(XN, Sent.bytes(text)))
                        .get(0)
                        .relation())
                .isEqualTo(NEW);
    }

    private MessageReceipt receive(String text) {
        return receive(XN, text);
    }

    private MessageReceipt receive(ChannelCode channel, String text) {
        Bytes bytes = Sent.bytes(text);
        return lab.messages().receive(line, ReceiveMessage.of(channel, bytes)).get(0);
    }

    private MessageView apply(MessageReceipt receipt) {
        return lab.messages().apply(line, new ApplyMessage(receipt.message()));
    }

    private List<ExceptionView> open() {
        return lab.messageExceptions().list(line, ListExceptions.open(100)).items();
    }

    private int kept() {
        return lab.messages()
                .list(line, new ListMessages(XN, null, null, 100))
                .items()
                .size();
    }
}
