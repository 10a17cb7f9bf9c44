package health.erp.records.patient;

import static health.erp.records.APatient.abha;
import static health.erp.records.APatient.named;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.Caller;
import health.erp.core.ConflictException;
import health.erp.core.NotFoundException;
import health.erp.core.RuleException;
import health.erp.core.id.PatientId;
import health.erp.records.APatient;
import health.erp.records.identifier.Identifier;
import health.erp.records.identifier.IdentifierStatus;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The register of one hospital, and beside it what a clerk with a notebook would expect of it. */
final class RegisterModel {
    static final List<String> NAMES = List.of("Rao", "Rani", "Kumar", "Kumari", "Singh");
    static final int NUMBERS = 5;

    private final Patients patients;
    private final Caller clerk;
    private final Map<PatientId, Page> pages = new LinkedHashMap<>();

    RegisterModel(Patients patients, Caller clerk) {
        this.patients = patients;
        this.clerk = clerk;
    }

    /** A page of the notebook. */
    private record Page(int version, boolean active, String family, String given, Set<Integer> numbers) {
        Page changed(boolean nowActive, String newFamily, String newGiven, Set<Integer> newNumbers) {
            var same = active == nowActive
                    && family.equals(newFamily)
                    && given.equals(newGiven)
                    && numbers.equals(newNumbers);
            return same ? this : new Page(version + 1, nowActive, newFamily, newGiven, newNumbers);
        }

        boolean isCalled(String word) {
            return (family + " " + given).toLowerCase(Locale.ROOT).matches("(?:.* )?" + word + ".*");
        }
    }

    void register(String family, String given, Set<Integer> numbers) {
        var command = registration(family, given, numbers);
        if (anyTaken(numbers, null)) {
            refused("records.identifier.taken", () -> patients.register(clerk, command));
        } else {
            var patient = patients.register(clerk, command);
            pages.put(patient.id(), new Page(0, true, family, given, numbers));
        }
    }

    void amend(int whom, String family, String given, Set<Integer> numbers) {
        var id = pick(whom);
        if (id == null) {
            return;
        }
        var page = page(id);
        var command = new AmendPatient(id, page.version, named(family, given), identifiers(numbers));
        if (anyTaken(numbers, id)) {
            refused("records.identifier.taken", () -> patients.amend(clerk, command));
        } else {
            patients.amend(clerk, command);
            pages.put(id, page.changed(page.active, family, given, numbers));
        }
    }

    void amendWhatHasChangedSince(int whom) {
        var id = pick(whom);
        if (id != null) {
            var stale = new AmendPatient(id, page(id).version - 1, named("Stale", "Lata"), List.of());
            refused("erp.changed", () -> patients.amend(clerk, stale));
        }
    }

    void deactivate(int whom) {
        var id = pick(whom);
        if (id == null) {
            return;
        }
        var page = page(id);
        var command = new DeactivatePatient(id, page.version, "Mistake");
        if (page.active) {
            patients.deactivate(clerk, command);
            pages.put(id, page.changed(false, page.family, page.given, page.numbers));
        } else {
            assertThatThrownBy(() -> patients.deactivate(clerk, command)).isInstanceOf(RuleException.class);
        }
    }

    void reactivate(int whom) {
        var id = pick(whom);
        if (id == null) {
            return;
        }
        var page = page(id);
        var command = new ReactivatePatient(id, page.version, "No mistake");
        if (page.active) {
            assertThatThrownBy(() -> patients.reactivate(clerk, command)).isInstanceOf(RuleException.class);
        } else {
            patients.reactivate(clerk, command);
            pages.put(id, page.changed(true, page.family, page.given, page.numbers));
        }
    }

    /** Whatever is asked of the register, it answers as the notebook does. */
    void agrees() {
        for (var words : List.of("ra", "kumar", "si", "rao kumari")) {
            assertThat(search(words, true)).as(words).isEqualTo(called(words, true));
        }
        assertThat(search("rao", false)).isEqualTo(called("rao", false));
        for (int number = 0; number < NUMBERS; number++) {
            assertThat(patients.findByIdentifier(clerk, new FindByIdentifier(abha(number)))
                            .map(PatientView::id))
                    .isEqualTo(Optional.ofNullable(holder(number)));
        }
        var last = pick(pages.size() - 1);
        if (last != null) {
            assertThat(pageOf(patients.find(clerk, new FindPatient(last)))).isEqualTo(page(last));
        }
    }

    /** The patient who came last is unknown in the other hospital. */
    void isUnknownTo(RegisterModel other) {
        var last = pick(pages.size() - 1);
        if (last != null) {
            assertThatThrownBy(() -> other.patients.find(other.clerk, new FindPatient(last)))
                    .isInstanceOf(NotFoundException.class);
        }
    }

    private Map<PatientId, Page> search(String words, boolean inactiveToo) {
        var found = new HashMap<PatientId, Page>();
        patients.search(clerk, new SearchPatients(words, null, null, inactiveToo, null, 100))
                .items()
                .forEach(view -> found.put(view.id(), pageOf(view)));
        return found;
    }

    private Map<PatientId, Page> called(String words, boolean inactiveToo) {
        var called = new HashMap<>(pages);
        called.values().removeIf(page -> !page.active && !inactiveToo);
        called.values().removeIf(page -> !List.of(words.split(" ")).stream().allMatch(page::isCalled));
        return called;
    }

    private static Page pageOf(PatientView view) {
        var name = view.names().get(0);
        return new Page(
                view.version(),
                view.active(),
                Objects.requireNonNull(name.family()),
                name.given().get(0),
                inUse(view));
    }

    private boolean anyTaken(Set<Integer> numbers, @Nullable PatientId but) {
        return numbers.stream().map(this::holder).anyMatch(holder -> holder != null && !holder.equals(but));
    }

    private @Nullable PatientId holder(int number) {
        return pages.keySet().stream()
                .filter(id -> page(id).numbers.contains(number))
                .findFirst()
                .orElse(null);
    }

    private @Nullable PatientId pick(int whom) {
        return pages.isEmpty() ? null : List.copyOf(pages.keySet()).get(whom % pages.size());
    }

    private Page page(PatientId id) {
        return Objects.requireNonNull(pages.get(id));
    }

    private static Set<Integer> inUse(PatientView view) {
        var numbers = new TreeSet<Integer>();
        IntStream.range(0, NUMBERS)
                .filter(n -> view.identifiers().stream()
                        .anyMatch(i -> i.status() == IdentifierStatus.CONFIRMED
                                && i.value().equals(abha(n).value())))
                .forEach(numbers::add);
        return numbers;
    }

    private static RegisterPatient registration(String family, String given, Set<Integer> numbers) {
        return new RegisterPatient(named(family, given), identifiers(numbers));
    }

    private static List<Identifier> identifiers(Set<Integer> numbers) {
        return numbers.stream().map(APatient::abha).toList();
    }

    private static void refused(String code, Runnable call) {
        assertThatThrownBy(call::run).isInstanceOfSatisfying(ConflictException.class, e -> assertThat(e.code())
                .isEqualTo(code));
    }
}
