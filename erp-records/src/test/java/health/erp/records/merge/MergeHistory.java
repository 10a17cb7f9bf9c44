package health.erp.records.merge;

import static health.erp.records.APatient.named;
import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.id.PatientId;
import health.erp.core.testing.TestErp;
import health.erp.records.patient.PatientField;
import health.erp.records.person.ContactPoint;
import health.erp.records.person.Demographics;
import health.erp.visits.Visits;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Some patients, merged and unmerged while visits are written and telephones change; and beside them what somebody with a
 * pencil would expect: whose each visit is, and what each record said before whom it took a number from.
 */
final class MergeHistory {
    private static final int PATIENTS = 5;

    private final MergeDesk desk;
    private final List<PatientId> patients = new ArrayList<>();
    private final Map<PatientId, List<Said>> phones = new LinkedHashMap<>();
    private final Map<UUID, Noted> visits = new LinkedHashMap<>();
    private final Map<MergeId, Standing> standing = new LinkedHashMap<>();
    private int serial = 10_000;

    MergeHistory(TestErp test) {
        this.desk = new MergeDesk(test);
        for (int i = 0; i < PATIENTS; i++) {
            var phone = nextPhone();
            var patient = desk.register(person(phone));
            patients.add(patient);
            phones.put(patient, new ArrayList<>(List.of(new Said(phone, null))));
        }
    }

    /** A number a record said, and the merge it had it from; null if somebody wrote it. */
    private record Said(String phone, @Nullable MergeId from) {}

    /** A visit, and the record it is filed under until somebody says otherwise. */
    private record Noted(PatientId owner, String note) {}

    /** A merge that holds, and the visits written since for either. */
    private record Standing(PatientId retired, PatientId survivor, Set<UUID> since) {}

    /** Something happens; the number tells what, and to whom. */
    void step(int what) {
        switch (what % 7) {
            case 0, 1 -> write(pick(patients, what / 7));
            case 2 -> note(what / 7);
            case 3 -> call(root(pick(patients, what / 7)));
            case 4, 5 -> merge(what / 7);
            default -> unmerge(what / 7);
        }
    }

    private void write(PatientId patient) {
        var root = root(patient);
        var note = "note " + serial++;
        var visit = desk.visits.add(desk.clerk, root, note);
        visits.put(visit, new Noted(root, note));
        standing.values().stream().filter(m -> root(m.survivor).equals(root)).forEach(m -> m.since.add(visit));
    }

    private void note(int which) {
        if (!visits.isEmpty()) {
            var visit = pick(List.copyOf(visits.keySet()), which);
            var note = "corrected " + serial++;
            desk.visits.note(desk.clerk, visit, note);
            visits.computeIfPresent(visit, (id, noted) -> new Noted(noted.owner, note));
        }
    }

    private void call(PatientId root) {
        var phone = nextPhone();
        desk.amend(root, person(phone));
        said(root).add(new Said(phone, null));
    }

    private void merge(int which) {
        var retired = root(pick(patients, which));
        var survivor = root(pick(patients, which / PATIENTS));
        if (retired.equals(survivor)) {
            return;
        }
        var takes = which / PATIENTS / PATIENTS % 2 == 0;
        var merge =
                desk.merge(retired, survivor, Map.of(PatientField.TELECOMS, takes ? Keep.RETIREDS : Keep.SURVIVORS));
        if (takes && !phone(retired).equals(phone(survivor))) {
            said(survivor).add(new Said(phone(retired), merge));
        }
        standing.put(merge, new Standing(retired, survivor, new HashSet<>()));
    }

    private void unmerge(int which) {
        if (standing.isEmpty()) {
            return;
        }
        var id = pick(List.copyOf(standing.keySet()), which);
        var merge = Objects.requireNonNull(standing.get(id));
        var holder = root(merge.survivor);
        var expected = merge.since.stream().map(MergeHistory::key).toList();
        assertThat(desk.previewUnmerge(id).undecided()).containsExactlyInAnyOrderElementsOf(expected);
        var theirs = merge.since.stream().filter(v -> v.hashCode() % 2 == 0).toList();

        var undone = desk.unmerge(id, theirs.stream().map(MergeHistory::key).toArray(MergedRowKey[]::new));

        assertThat(undone.holder()).isEqualTo(holder);
        theirs.forEach(v -> visits.computeIfPresent(v, (key, noted) -> new Noted(merge.retired, noted.note)));
        standing.remove(id);
        said(merge.survivor).removeIf(said -> id.equals(said.from));
        standing.values()
                .forEach(m -> m.since.removeIf(v -> !root(noted(v).owner).equals(root(m.survivor))));
    }

    /** No visit and no number is lost, and each is where it belongs. R-UNM-2 */
    void agrees() {
        for (var patient : patients) {
            var root = root(patient);
            assertThat(desk.find(patient).id()).isEqualTo(root);
            if (root.equals(patient)) {
                assertThat(desk.visits.of(desk.clerk, patient)).isEqualTo(expectedVisits(patient));
                assertThat(desk.find(patient).telecoms().get(0).value()).isEqualTo(phone(patient));
                assertThat(desk.find(patient).active()).isTrue();
            } else {
                assertThat(desk.visits.of(desk.clerk, patient)).isEmpty();
            }
        }
    }

    /** Everybody is one again. */
    void undoAll(int order) {
        for (int which = order; !standing.isEmpty(); which = which / 3 + 1) {
            unmerge(which);
        }
    }

    private Map<UUID, String> expectedVisits(PatientId root) {
        var expected = new LinkedHashMap<UUID, String>();
        visits.forEach((visit, noted) -> {
            if (root(noted.owner).equals(root)) {
                expected.put(visit, noted.note);
            }
        });
        return expected;
    }

    private PatientId root(PatientId patient) {
        return standing.values().stream()
                .filter(m -> m.retired.equals(patient))
                .findFirst()
                .map(m -> root(m.survivor))
                .orElse(patient);
    }

    private List<Said> said(PatientId patient) {
        return Objects.requireNonNull(phones.get(patient));
    }

    private String phone(PatientId patient) {
        var said = said(patient);
        return said.get(said.size() - 1).phone;
    }

    private Noted noted(UUID visit) {
        return Objects.requireNonNull(visits.get(visit));
    }

    private static MergedRowKey key(UUID visit) {
        return new MergedRowKey(Visits.VISIT, visit);
    }

    private static <T> T pick(List<T> some, int which) {
        return some.get(which % some.size());
    }

    private String nextPhone() {
        return "+9198450" + serial++;
    }

    private static Demographics person(String phone) {
        return named("Rao", "Lata").reachedAt(ContactPoint.phone(phone, "IN", null));
    }
}
