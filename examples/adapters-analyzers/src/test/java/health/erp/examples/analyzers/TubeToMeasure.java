package health.erp.examples.analyzers;

import health.erp.core.Caller;
import health.erp.core.id.PatientId;
import health.erp.core.id.StaffId;
import health.erp.core.telemetry.LogTelemetry;
import health.erp.core.testing.TestErp;
import health.erp.core.testing.TestServer;
import health.erp.examples.analyzers.OrderDownload.Destination;
import health.erp.examples.analyzers.OrderDownload.Wire;
import health.erp.lab.Lab;
import health.erp.lab.analyzer.ChannelCode;
import health.erp.lab.analyzer.ChannelSettings;
import health.erp.lab.analyzer.DefineChannel;
import health.erp.lab.analyzer.ListMessages;
import health.erp.lab.analyzer.TestMapping;
import health.erp.lab.catalogue.StandardCatalogue;
import health.erp.lab.interval.AdministrativeGender;
import health.erp.lab.order.OrderItemView;
import health.erp.lab.order.PlaceLabOrder;
import health.erp.lab.order.Subject;
import health.erp.lab.specimen.CollectSpecimen;
import health.erp.lab.specimen.Custodian;
import health.erp.lab.specimen.ReceiveSpecimen;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A tube on the bench of which glucose is to be measured, and an analyzer of each kind that can. */
final class TubeToMeasure {
    private final TestErp test = TestErp.on(TestServer.H2, List.of(Lab.class));
    private final Lab lab = test.erp().module(Lab.class);
    private final Caller caller = test.aCaller(test.aHospital());
    private final String label;

    TubeToMeasure() {
        lab.catalogueImport().take(caller, StandardCatalogue.all());
        for (var wire : Wire.values()) {
            var settings = ChannelSettings.of("AU-1", TestMapping.of("GLU", "GLU"));
            lab.channels()
                    .define(caller, new DefineChannel(channel(wire), wire == Wire.MLLP ? "HL7" : "ASTM", settings));
        }
        var patient = new PatientId(UUID.randomUUID());
        var woman = Subject.born(LocalDate.of(1985, 3, 14), AdministrativeGender.FEMALE);
        var order = lab.orders().place(caller, PlaceLabOrder.of(patient, woman, new StaffId(UUID.randomUUID()), "GLU"));
        var items = order.items().stream().map(OrderItemView::id).toList();
        this.label = lab.specimens()
                .collect(caller, CollectSpecimen.now(patient, "4", items))
                .accession()
                .value();
        lab.specimens().receive(caller, new ReceiveSpecimen(label, Custodian.place("bench")));
    }

    String label() {
        return label;
    }

    /** As an analyzer does, whose messages are kept in the same laboratory. */
    AstmLine listening() {
        var intake = new Intake(test.erp(), caller, new LogTelemetry());
        return AstmLine.open(ALine.anyPort(), LineLimits.USUAL, Routing.to(channel(Wire.ASTM)), intake);
    }

    int heard() {
        return lab.messages()
                .list(caller, new ListMessages(channel(Wire.ASTM), null, null, 100))
                .items()
                .size();
    }

    int download(Destination to) {
        return download(label, to);
    }

    int download(String tube, Destination to) {
        return new OrderDownload(test.erp(), lab).send(caller, channel(to.wire()), tube, to);
    }

    private static ChannelCode channel(Wire wire) {
        return new ChannelCode("TO-" + wire);
    }
}
