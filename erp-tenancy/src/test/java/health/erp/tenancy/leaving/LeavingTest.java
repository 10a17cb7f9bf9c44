package health.erp.tenancy.leaving;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import health.erp.core.BackgroundWork;
import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.ErpException;
import health.erp.core.audit.VerifyAudit;
import health.erp.core.document.AddDocument;
import health.erp.core.document.HoldDocument;
import health.erp.core.document.OpenDocument;
import health.erp.core.id.HospitalId;
import health.erp.core.id.PatientId;
import health.erp.core.key.SealedPlace;
import health.erp.core.key.TransferKey;
import health.erp.core.notebook.Notebook;
import health.erp.core.notebook.ReadNote;
import health.erp.core.notebook.WriteNote;
import health.erp.core.place.Place;
import health.erp.core.testing.Race;
import health.erp.core.testing.TestDatabase;
import health.erp.core.testing.TestErp;
import health.erp.core.testing.TestServer;
import health.erp.tenancy.Tenancy;
import health.erp.tenancy.hospital.HospitalPlacement;
import health.erp.tenancy.hospital.HospitalStatus;
import health.erp.tenancy.rows.HospitalRows;
import health.erp.tenancy.rows.HospitalTables;
import health.erp.tenancy.rows.Progress;
import health.erp.tenancy.testing.OnEachServer;
import health.erp.tenancy.testing.TestHospitals;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnEachServer
class LeavingTest {
    @SuppressWarnings("UnnecessaryLambda") // said many times
    private static final Consumer<Progress> QUIET = progress -> {};

    private static final byte[] LETTER =
            "A letter of discharge.\n".repeat(10_000).getBytes(UTF_8);

    private final TestHospitals test;
    private final Leaving leaving;
    private final Caller operator;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    private HospitalId hospital;
    private UUID note;
    private UUID document;

    LeavingTest(TestHospitals test) {
        this.test = test;
        this.leaving = test.tenancy().leaving();
        this.operator = test.anOperator();
    }

    @BeforeEach
    void aHospital() {
        hospital = test.provisioned("h" + Long.toString(System.nanoTime(), 36)).id();
        note = note(hospital, "First");
        note(hospital, "Second, \"quoted\"\nಕನ್ನಡ");
        document = document(test.erp(), test.aCaller(hospital), LETTER);
        document(test.erp(), test.aCaller(hospital), "Another.".getBytes(UTF_8));
        chain(test.erp());
    }

    @AfterEach
    void morning() {
        test.test().clock().set(TestErp.MORNING);
    }

    @Test
    void a_hospital_leaves_and_comes_back_elsewhere_whole() throws IOException {
        var other = test.provisioned("o" + Long.toString(System.nanoTime(), 36)).id();
        note(other, "Not yours");
        test.tenancy().hospitals().beginLeaving(operator, hospital);
        var steps = new ArrayList<Progress>();
        var taken = leaving.takeOut(operator, new TakeOutHospital(hospital, true), folder.resolve("out"), steps::add);

        assertThat(steps.get(steps.size() - 1)).matches(p -> p.done() == p.total() && p.total() > 0);
        assertThat(leaving.check(operator, new CheckExport(taken.export().id()), folder.resolve("out"), QUIET))
                .isEmpty();
        assertThat(leaving.exports(operator, new ListExports(hospital)))
                .extracting(ExportView::status)
                .containsExactly(ExportStatus.VERIFIED);
        assertThat(everything(folder.resolve("out")))
                .contains("Second, \\\"quoted\\\"", "\"Second, \"\"quoted\"\"", "changes:opened")
                .doesNotContain(other.toString(), "Not yours");

        try (var second = TestHospitals.on(test.server())) {
            var key = TransferKey.parse(taken.transferKey().text());
            var there = second.tenancy().leaving();
            var arrival = there.bringIn(
                    second.anOperator(),
                    new BringInHospital(HospitalPlacement.MAIN),
                    folder.resolve("out"),
                    key,
                    QUIET);
            assertThat(arrival.differences()).isEmpty();
            assertThat(arrival.rejected()).isEmpty();
            assertThat(arrival).matches(a -> a.arrived() && a.documents() == 2);
            assertThat(arrival.rows()).isEqualTo(taken.export().rows());

            second.tenancy()
                    .hospitals()
                    .provision(second.anOperator(), second.wanted(hospital, "returned", HospitalPlacement.MAIN));
            var caller = second.aCaller(hospital);
            assertThat(second.erp().module(Notebook.class).notes().read(caller, new ReadNote(note)))
                    .startsWith("First");
            try (var opened = second.erp().core().documents().open(caller, new OpenDocument(document))) {
                assertThat(opened.content().readAllBytes()).isEqualTo(LETTER);
            }
            chain(second.erp());
            assertThat(second.erp()
                            .core()
                            .audit()
                            .verify(caller, new VerifyAudit(null))
                            .findings())
                    .isEmpty();
            assertThatThrownBy(() -> there.bringIn(
                            second.anOperator(),
                            new BringInHospital(HospitalPlacement.MAIN),
                            folder.resolve("out"),
                            key,
                            QUIET))
                    .hasFieldOrPropertyWithValue("code", "tenancy.leaving.known");
        }
    }

    @Test
    void it_comes_only_to_where_it_has_no_row_and_every_refused_row_is_told() {
        var target = folder.resolve("out.zip");
        var taken = leaving.takeOut(operator, new TakeOutHospital(hospital, false), target, QUIET);
        try (var second = TestHospitals.on(test.server())) {
            var caller = second.anOperator();
            var there = second.tenancy().leaving();
            var command = new BringInHospital(HospitalPlacement.MAIN);
            second.test().database().execute("alter table note add constraint note_ck check (title <> 'First')");

            assertThatThrownBy(() -> there.bringIn(caller, command, target, TransferKey.random(), QUIET))
                    .hasFieldOrPropertyWithValue("code", "core.key.transferKey");
            var refused = there.bringIn(caller, command, target, taken.transferKey(), QUIET);
            assertThat(refused.arrived()).isFalse();
            assertThat(refused.rejected())
                    .extracting(r -> r.table(), r -> r.key().get(1), r -> r.reason())
                    .contains(tuple("note", note.toString(), "has a value that is not allowed"));
            assertThat(rowsOf(second.erp())).isZero();

            second.test().database().execute("alter table note drop constraint note_ck");
            assertThat(there.bringIn(caller, command, target, taken.transferKey(), QUIET))
                    .matches(Arrival::arrived);
            assertThatThrownBy(() -> there.bringIn(caller, command, target, taken.transferKey(), QUIET))
                    .hasFieldOrPropertyWithValue("code", "tenancy.leaving.notEmpty");
        }
    }

    @Test
    void what_was_changed_in_an_export_is_found() throws IOException {
        var target = folder.resolve("out");
        var taken = leaving.takeOut(operator, new TakeOutHospital(hospital, false), target, QUIET);
        var notes = target.resolve("tables/note.jsonl");
        List<Path> content;
        try (var files = Files.list(target.resolve("documents"))) {
            content = files.sorted().toList();
        }
        Files.writeString(notes, Files.readString(notes).replace("First", "Furst"));
        Files.delete(content.get(0));
        Files.writeString(target.resolve("tables/more.jsonl"), "{}");
        assertThat(leaving.check(operator, new CheckExport(taken.export().id()), target, QUIET))
                .extracting(Difference::where, Difference::what)
                .contains(
                        tuple("tables/note.jsonl", "was changed"),
                        tuple("note", "has other rows"),
                        tuple("documents/" + content.get(0).getFileName(), "is missing"),
                        tuple("tables/more.jsonl", "is not in the manifest"))
                .hasSize(4);
        assertThat(leaving.exports(operator, new ListExports(hospital)))
                .extracting(ExportView::status)
                .containsExactly(ExportStatus.WHOLE);

        var manifest = target.resolve("manifest.json");
        Files.writeString(manifest, Files.readString(manifest).replace("\"rows\" : 2", "\"rows\" : 3"));
        assertThat(leaving.check(operator, new CheckExport(taken.export().id()), target, QUIET))
                .containsExactly(new Difference("manifest.json", "is not that of the export"));
        try (var second = TestHospitals.on(test.server())) {
            var arrival = second.tenancy()
                    .leaving()
                    .bringIn(
                            second.anOperator(),
                            new BringInHospital(HospitalPlacement.MAIN),
                            target,
                            taken.transferKey(),
                            QUIET);
            assertThat(arrival.arrived()).isFalse();
            assertThat(arrival.differences())
                    .contains(new Difference("manifest.json", "is not signed by the hospital"));
            assertThat(rowsOf(second.erp())).isZero();
        }
    }

    @Test
    void what_broke_in_the_middle_is_no_export_and_can_be_begun_again() {
        for (var name : List.of("broken", "broken.zip")) {
            var target = folder.resolve(name);
            assertThatThrownBy(() -> leaving.takeOut(
                            operator, new TakeOutHospital(hospital, false), target, breakingAt("note_line")))
                    .isInstanceOf(UncheckedIOException.class);
            var failed = leaving.exports(operator, new ListExports(hospital)).get(0);
            assertThat(failed.status()).isEqualTo(ExportStatus.FAILED);
            assertThatThrownBy(() -> leaving.check(operator, new CheckExport(failed.id()), target, QUIET))
                    .hasFieldOrPropertyWithValue("code", "tenancy.leaving.unfinished");
            assertThat(target.resolve("manifest.json")).doesNotExist();
            assertThat(folder.resolve("broken.zip")).doesNotExist();
            assertThat(folder.resolve("broken.zip.part")).doesNotExist();

            var taken = leaving.takeOut(operator, new TakeOutHospital(hospital, false), target, QUIET);
            assertThat(leaving.check(operator, new CheckExport(taken.export().id()), target, QUIET))
                    .isEmpty();
            assertThatThrownBy(() -> leaving.takeOut(operator, new TakeOutHospital(hospital, false), target, QUIET))
                    .hasFieldOrPropertyWithValue("code", "tenancy.leaving.exists");
        }
    }

    @Test
    void bringing_in_that_broke_in_the_middle_left_nothing() {
        var target = folder.resolve("out");
        var taken = leaving.takeOut(operator, new TakeOutHospital(hospital, false), target, QUIET);
        try (var second = TestHospitals.on(test.server())) {
            var command = new BringInHospital(HospitalPlacement.MAIN);
            var there = second.tenancy().leaving();
            var seen = new ArrayList<String>();
            Consumer<Progress> breaking = p -> {
                seen.add(p.step());
                if (p.step().equals("note_line") && seen.lastIndexOf("note_line") != seen.indexOf("note_line")) {
                    throw new UncheckedIOException(new IOException("the disk is full"));
                }
            };
            assertThatThrownBy(() -> there.bringIn(second.anOperator(), command, target, taken.transferKey(), breaking))
                    .isInstanceOf(UncheckedIOException.class);
            assertThat(rowsOf(second.erp())).isZero();
            assertThat(there.bringIn(second.anOperator(), command, target, taken.transferKey(), QUIET))
                    .matches(Arrival::arrived);
        }
    }

    @Test
    void two_that_leave_at_once_do_not_mix() throws Exception {
        var other = test.provisioned("p" + Long.toString(System.nanoTime(), 36)).id();
        for (int i = 0; i < 50; i++) {
            note(other, "Theirs " + i);
            note(hospital, "Ours " + i);
        }
        var both = Executors.newFixedThreadPool(2);
        try {
            var ours = both.submit(() ->
                    leaving.takeOut(operator, new TakeOutHospital(hospital, false), folder.resolve("ours"), QUIET));
            var theirs = both.submit(() ->
                    leaving.takeOut(operator, new TakeOutHospital(other, false), folder.resolve("theirs"), QUIET));
            assertThat(leaving.check(
                            operator, new CheckExport(ours.get().export().id()), folder.resolve("ours"), QUIET))
                    .isEmpty();
            assertThat(leaving.check(
                            operator, new CheckExport(theirs.get().export().id()), folder.resolve("theirs"), QUIET))
                    .isEmpty();
        } finally {
            both.shutdownNow();
        }
        assertThat(everything(folder.resolve("ours"))).contains("Ours 49").doesNotContain(other.toString(), "Theirs");
        assertThat(everything(folder.resolve("theirs"))).contains("Theirs 49").doesNotContain(hospital.toString());
    }

    @Test
    void only_the_operator_takes_hospitals_out() {
        assertThatThrownBy(() -> leaving.takeOut(
                        test.aCaller(hospital), new TakeOutHospital(hospital, false), folder.resolve("out"), QUIET))
                .hasFieldOrPropertyWithValue("code", "tenancy.notOperator");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void two_people_and_time_end_a_hospital_for_ever() {
        Assumptions.assumeTrue(test.server() != TestServer.MARIADB, "its database cannot be copied");
        var sealed = sealedChange();
        test.tenancy().hospitals().beginLeaving(operator, hospital);
        var taken = leaving.takeOut(operator, new TakeOutHospital(hospital, false), folder.resolve("out"), QUIET);
        refused(
                "tenancy.leaving.notVerified",
                () -> leaving.propose(
                        operator, new ProposeShredding(hospital, taken.export().id(), null)));
        leaving.check(operator, new CheckExport(taken.export().id()), folder.resolve("out"), QUIET);
        var proposed = leaving.propose(
                operator, new ProposeShredding(hospital, taken.export().id(), null));
        refused(
                "tenancy.leaving.proposed",
                () -> leaving.propose(
                        operator, new ProposeShredding(hospital, taken.export().id(), null)));
        var shred = new Shred(proposed.id());
        refused("tenancy.leaving.shreddingStatus", () -> leaving.shred(operator, shred, QUIET));
        refused("tenancy.leaving.alone", () -> leaving.agree(sameAs(operator), new AgreeToShredding(proposed.id())));
        leaving.agree(test.aCaller(hospital), new AgreeToShredding(proposed.id()));
        refused("tenancy.leaving.waiting", () -> leaving.shred(operator, shred, QUIET));
        test.test().clock().advance(Duration.ofDays(31));

        try (var backup = test.test().database().copy();
                var restored = restored(backup)) {
            assertThat(restored.core().keys().open(hospital, place(sealed), sealed.bytes))
                    .isNotEmpty();
            var done = leaving.shred(operator, shred, QUIET);

            assertThat(done.status()).isEqualTo(ShreddingStatus.DONE);
            assertThat(done.certificate()).isNotNull().satisfies(c -> {
                assertThat(c.hospital()).isEqualTo(hospital);
                assertThat(c.manifest()).isEqualTo(taken.export().manifest());
                assertThat(c.rows()).containsEntry("note", 2L).containsEntry("erp_document", 2L);
                assertThat(c.keyIds()).hasSize(4);
            });
            assertThat(test.tenancy().hospitals().hospital(operator, hospital).status())
                    .isEqualTo(HospitalStatus.SHREDDED);
            assertThat(rowsOf(test.erp())).isZero();
            try (var blobs = test.test().documents().list()) {
                assertThat(blobs.filter(b -> b.hospital().equals(hospital))).isEmpty();
            }
            assertThatThrownBy(() -> note(hospital, "Late")).isInstanceOf(ErpException.class);
        }
    }

    @Test
    void a_backup_from_before_does_not_open_any_more() {
        Assumptions.assumeTrue(test.server() != TestServer.MARIADB, "its database cannot be copied");
        var sealed = sealedChange();
        test.tenancy().hospitals().beginLeaving(operator, hospital);
        var taken = leaving.takeOut(operator, new TakeOutHospital(hospital, false), folder.resolve("out"), QUIET);
        leaving.check(operator, new CheckExport(taken.export().id()), folder.resolve("out"), QUIET);
        var proposed = leaving.propose(
                operator, new ProposeShredding(hospital, taken.export().id(), null));
        leaving.agree(test.aCaller(hospital), new AgreeToShredding(proposed.id()));
        test.test().clock().advance(Duration.ofDays(31));
        try (var backup = test.test().database().copy()) {
            var contents = contents();
            leaving.shred(operator, new Shred(proposed.id()), QUIET);
            contents.forEach((id, bytes) -> test.test().documents().put(hospital, id, out -> write(out, bytes)));
            try (var restored = restored(backup)) {
                assertThat(rowsOf(restored)).isPositive();
                assertThatThrownBy(() -> restored.core().keys().open(hospital, place(sealed), sealed.bytes))
                        .hasFieldOrPropertyWithValue("code", "core.key.destroyed");
                assertThatThrownBy(() ->
                                restored.core().documents().open(test.aCaller(hospital), new OpenDocument(document)))
                        .hasFieldOrPropertyWithValue("code", "core.key.destroyed");
            }
        }
    }

    @Test
    void the_law_keeps_records_that_were_not_taken_along() {
        test.tenancy().hospitals().beginLeaving(operator, hospital);
        var proposed = leaving.propose(operator, new ProposeShredding(hospital, null, "It is bankrupt."));
        leaving.agree(test.aCaller(hospital), new AgreeToShredding(proposed.id()));
        test.test().clock().advance(Duration.ofDays(31));

        var deferred = leaving.shred(operator, new Shred(proposed.id()), QUIET);
        assertThat(deferred.status()).isEqualTo(ShreddingStatus.DEFERRED);
        assertThat(deferred.deferredFor()).isEqualTo("retention");
        assertThat(deferred.deferredUntil()).isAfter(test.erp().now().plus(Duration.ofDays(3 * 365 - 40)));
        assertThat(rowsOf(test.erp())).isPositive();

        test.test().clock().advance(Duration.ofDays(3 * 366));
        var done = leaving.shred(operator, new Shred(proposed.id()), QUIET);
        assertThat(done.status()).isEqualTo(ShreddingStatus.DONE);
        assertThat(done.certificate()).isNotNull().satisfies(c -> assertThat(c.reason())
                .isEqualTo("It is bankrupt."));
        assertThat(rowsOf(test.erp())).isZero();
    }

    @Test
    void a_document_under_legal_hold_keeps_everything() {
        test.erp().core().documents().hold(test.aCaller(hospital), new HoldDocument(document, "Case 12/2026"));

        var deferred = leaving.shred(operator, new Shred(agreed().id()), QUIET);

        assertThat(deferred.status()).isEqualTo(ShreddingStatus.DEFERRED);
        assertThat(deferred.deferredFor()).isEqualTo("hold");
        assertThat(deferred.deferredUntil()).isNull();
        assertThat(rowsOf(test.erp())).isPositive();
    }

    @Test
    void who_stays_after_all_must_agree_again_before_it_ends() {
        var agreed = agreed();

        leaving.stay(operator, new StayAfterAll(hospital));
        test.tenancy().hospitals().beginLeaving(operator, hospital);

        refused("tenancy.leaving.shreddingStatus", () -> leaving.shred(operator, new Shred(agreed.id()), QUIET));
        assertThat(leaving.shredding(operator, new FindShredding(agreed.id())).status())
                .isEqualTo(ShreddingStatus.WITHDRAWN);
    }

    @Test
    void a_hospital_stays_or_is_shredded_and_never_both() {
        var shred = new Shred(agreed().id());

        var race = Race.<Object>of(
                2,
                i -> i == 0
                        ? leaving.shred(operator, shred, QUIET)
                        : leaving.stay(operator, new StayAfterAll(hospital)));

        assertThat(race.results()).hasSize(1);
        var status = test.tenancy().hospitals().hospital(operator, hospital).status();
        if (status == HospitalStatus.ACTIVE) {
            assertThat(rowsOf(test.erp())).isPositive();
            note(hospital, "Still here");
        } else {
            assertThat(status).isEqualTo(HospitalStatus.SHREDDED);
            assertThat(rowsOf(test.erp())).isZero();
        }
    }

    @Test
    void of_many_who_propose_its_end_one_does() {
        test.tenancy().hospitals().beginLeaving(operator, hospital);

        var race = Race.of(8, i -> leaving.propose(operator, new ProposeShredding(hospital, null, "It is bankrupt.")));

        assertThat(race.results()).hasSize(1);
        assertThat(race.failures())
                .allSatisfy(e -> assertThat(e).hasFieldOrPropertyWithValue("code", "tenancy.leaving.proposed"));
    }

    @Test
    void shredding_that_broke_goes_on_where_it_stopped() {
        var proposed = agreed();

        assertThatThrownBy(() -> leaving.shred(operator, new Shred(proposed.id()), breakingAt("note")))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(leaving.shredding(operator, new FindShredding(proposed.id())).status())
                .isEqualTo(ShreddingStatus.RUNNING);
        refused("tenancy.leaving.irrevocable", () -> leaving.withdraw(operator, new WithdrawShredding(proposed.id())));
        refused("tenancy.leaving.irrevocable", () -> leaving.stay(operator, new StayAfterAll(hospital)));
        refused("tenancy.hospital.noWayBack", () -> test.tenancy().hospitals().stay(operator, hospital));
        var done = leaving.shred(operator, new Shred(proposed.id()), QUIET);
        assertThat(done.certificate()).isNotNull().satisfies(c -> assertThat(c.rows())
                .containsEntry("note_line", 2L));
        assertThat(rowsOf(test.erp())).isZero();
    }

    @Test
    void what_changed_since_the_export_is_not_destroyed() {
        test.tenancy().hospitals().beginLeaving(operator, hospital);
        var taken = leaving.takeOut(operator, new TakeOutHospital(hospital, false), folder.resolve("out"), QUIET);
        leaving.check(operator, new CheckExport(taken.export().id()), folder.resolve("out"), QUIET);
        test.tenancy().hospitals().stay(operator, hospital);
        note(hospital, "Third");
        test.tenancy().hospitals().beginLeaving(operator, hospital);
        var proposed = leaving.propose(
                operator, new ProposeShredding(hospital, taken.export().id(), null));
        leaving.agree(test.aCaller(hospital), new AgreeToShredding(proposed.id()));
        test.test().clock().advance(Duration.ofDays(31));
        refused("tenancy.leaving.changed", () -> leaving.shred(operator, new Shred(proposed.id()), QUIET));
        assertThat(rowsOf(test.erp())).isPositive();
    }

    @Test
    void nobody_ends_a_hospital_alone_whatever_the_code_does() {
        test.tenancy().hospitals().beginLeaving(operator, hospital);
        var proposed = leaving.propose(operator, new ProposeShredding(hospital, null, "It is bankrupt."));
        var alone = "update tenancy_shredding set agreed_by = proposed_by where id = '" + proposed.id() + "'";
        assertThatThrownBy(() -> test.test().database().asSuperuser(alone)).hasMessageContaining("SQL");
    }

    /** Taken out and checked, agreed to, and due. */
    private ShreddingView agreed() {
        test.tenancy().hospitals().beginLeaving(operator, hospital);
        var taken = leaving.takeOut(operator, new TakeOutHospital(hospital, false), folder.resolve("out"), QUIET);
        leaving.check(operator, new CheckExport(taken.export().id()), folder.resolve("out"), QUIET);
        var proposed = leaving.propose(
                operator, new ProposeShredding(hospital, taken.export().id(), null));
        var agreed = leaving.agree(test.aCaller(hospital), new AgreeToShredding(proposed.id()));
        test.test().clock().advance(Duration.ofDays(31));
        return agreed;
    }

    private static Consumer<Progress> breakingAt(String step) {
        return progress -> {
            if (progress.step().equals(step)) {
                throw new UncheckedIOException(new IOException("the disk is full"));
            }
        };
    }

    private static void refused(String code, Runnable work) {
        assertThatThrownBy(work::run).isInstanceOf(ErpException.class).hasFieldOrPropertyWithValue("code", code);
    }

    private Caller sameAs(Caller person) {
        return new Caller(hospital, person.staff(), test.aCaller(hospital).permissions());
    }

    private Erp restored(TestDatabase backup) {
        return Erp.builder()
                .dataSource(backup.application())
                .schemaOwner(backup.owner())
                .background(backup.background())
                .clock(test.test().clock())
                .keys(test.test().vault())
                .documents(test.test().documents())
                .modules(new Notebook(), new Tenancy(test.operator()))
                .build();
    }

    private UUID note(HospitalId of, String title) {
        var command = new WriteNote(new PatientId(test.erp().newId()), title, List.of("a line"));
        return test.erp().module(Notebook.class).notes().write(test.aCaller(of), command);
    }

    private static UUID document(Erp erp, Caller caller, byte[] content) {
        var command = new AddDocument(null, "Letter", "text/plain", null);
        return erp.core()
                .documents()
                .add(caller, command, new ByteArrayInputStream(content))
                .id();
    }

    /** Links what waits for the audit chain. */
    private static void chain(Erp erp) {
        BackgroundWork.of(erp);
    }

    private Sealed sealedChange() {
        var tables = HospitalTables.at(test.erp().core().places(), Place.MAIN);
        var found = new ArrayList<Sealed>();
        try (var rows = HospitalRows.snapshot(test.erp().core().places(), tables, hospital)) {
            rows.each(tables.named("erp_audit").orElseThrow(), row -> {
                if (row.value("changes") instanceof byte[] bytes && row.value("id") instanceof UUID id) {
                    found.add(new Sealed(id, bytes));
                }
            });
        }
        return found.get(0);
    }

    /** The document store's own backup. */
    private Map<UUID, byte[]> contents() {
        var contents = new LinkedHashMap<UUID, byte[]>();
        try (var blobs = test.test().documents().list()) {
            for (var blob : blobs.filter(b -> b.hospital().equals(hospital)).toList()) {
                contents.put(
                        blob.id(),
                        test.test().documents().get(hospital, blob.id()).readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return contents;
    }

    private static void write(OutputStream out, byte[] bytes) {
        try {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SealedPlace place(Sealed sealed) {
        return new SealedPlace("erp_audit", "changes", sealed.entry);
    }

    private long rowsOf(Erp erp) {
        var tables = HospitalTables.at(erp.core().places(), Place.MAIN);
        try (var rows = HospitalRows.snapshot(erp.core().places(), tables, hospital)) {
            return tables.all().stream().mapToLong(rows::count).sum();
        }
    }

    private static String everything(Path directory) {
        try (var files = Files.walk(directory)) {
            var text = new StringBuilder();
            for (var file : files.filter(Files::isRegularFile).toList()) {
                text.append(new String(Files.readAllBytes(file), UTF_8)); // the signature is no text
            }
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Sealed(UUID entry, byte[] bytes) {}
}
