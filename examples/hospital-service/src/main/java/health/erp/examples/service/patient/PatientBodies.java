package health.erp.examples.service.patient;

import static health.erp.examples.service.patient.Fields.code;

import health.erp.core.Page;
import health.erp.core.id.PatientId;
import health.erp.examples.service.access.Hospital;
import health.erp.examples.service.patient.Bodies.PageBody;
import health.erp.examples.service.patient.PatientBody.NumberBody;
import health.erp.examples.service.patient.PersonBody.AddressBody;
import health.erp.examples.service.patient.PersonBody.NameBody;
import health.erp.examples.service.patient.PersonBody.TelecomBody;
import health.erp.records.patient.PatientView;
import health.erp.records.person.Address;
import health.erp.records.person.ContactPoint;
import health.erp.records.person.HumanName;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Views of the library in, bodies out. */
@Component
class PatientBodies {
    private final Clock clock;

    PatientBodies(Clock clock) {
        this.clock = clock;
    }

    PageBody of(Page<PatientView, PatientId> page, Hospital hospital) {
        var next = page.next();
        return new PageBody(
                page.items().stream().map(view -> of(view, hospital)).toList(), next == null ? null : next.toString());
    }

    PatientBody of(PatientView view, Hospital hospital) {
        var born = view.birthDate();
        return new PatientBody(
                view.id().toString(),
                view.version(),
                view.mrn().value(),
                code(view.kind()),
                view.active(),
                view.displayName(),
                view.names().stream().map(PatientBodies::name).toList(),
                code(view.gender()),
                born == null ? null : born.format(),
                born == null ? null : born.estimated(),
                age(view, hospital),
                view.telecoms().stream().map(PatientBodies::telecom).toList(),
                view.addresses().stream().map(PatientBodies::address).toList(),
                view.deceased().yes(),
                view.deceased().at(),
                view.mother() == null ? null : view.mother().toString(),
                view.birthOrder(),
                view.identifiers().stream().map(PatientBodies::number).toList(),
                view.registeredAt(),
                view.changedAt());
    }

    private @Nullable Integer age(PatientView view, Hospital hospital) {
        var today = LocalDate.now(clock.withZone(hospital.zone()));
        var born = view.birthDate();
        return born == null || view.deceased().yes() || born.isAfter(today) ? null : born.ageOn(today);
    }

    private static NameBody name(HumanName name) {
        return new NameBody(
                code(name.use()),
                name.family(),
                name.given(),
                name.prefix(),
                name.suffix(),
                name.text(),
                name.script());
    }

    private static TelecomBody telecom(ContactPoint point) {
        return new TelecomBody(code(point.system()), point.value(), maybe(point.use()), point.rank());
    }

    private static AddressBody address(Address place) {
        return new AddressBody(
                maybe(place.use()),
                place.lines(),
                place.city(),
                place.district(),
                place.state(),
                place.postalCode(),
                place.country());
    }

    private static NumberBody number(PatientView.IdentifierView number) {
        return new NumberBody(
                number.system(), number.value(), number.type().name(), code(number.use()), code(number.status()));
    }

    private static @Nullable String maybe(@Nullable Enum<?> constant) {
        return constant == null ? null : code(constant);
    }
}
