package health.erp.core.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.Caller;
import health.erp.core.ConflictException;
import health.erp.core.Erp;
import health.erp.core.InvalidCommandException;
import health.erp.core.NotFoundException;
import health.erp.core.NotPermittedException;
import health.erp.core.RuleException;
import health.erp.core.id.HospitalId;
import health.erp.core.id.PatientId;
import health.erp.core.key.RotateKeys;
import health.erp.core.notebook.Notebook;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnEachDatabase(Notebook.class)
class DocumentsTest {
    private final TestErp test;
    private final Erp erp;
    private final Documents documents;
    private final Caller clerk;
    private final PatientId patient;

    DocumentsTest(TestErp test) {
        this.test = test;
        this.erp = test.erp();
        this.documents = erp.core().documents();
        this.clerk = test.aCaller(test.aHospital());
        this.patient = new PatientId(erp.newId());
    }

    @Test
    void whatIsAddedIsThereToOpen() throws IOException {
        var report = pdf("blood count");

        var added = add(clerk, report, null);

        assertThat(added.size()).isEqualTo(report.length);
        assertThat(added.patient()).isEqualTo(patient);
        assertThat(added.addedBy()).isEqualTo(clerk.staff());
        assertThat(content(clerk, added)).isEqualTo(report);
        assertThat(documents.find(clerk, new FindDocument(added.id()))).isEqualTo(added);
        assertThat(test.audit(clerk.hospital()))
                .containsExactly(
                        "COMMAND|AddDocument|" + patient,
                        "READ|OpenDocument|" + patient,
                        "READ|FindDocument|" + patient);
    }

    @Test
    void inTheStoreNothingIsReadable() throws IOException {
        add(clerk, pdf("Ravi Kumar, HIV positive"), null);

        try (var blobs = stored()) {
            for (var blob : blobs.toList()) {
                try (var sealed = test.documents().get(blob.hospital(), blob.id())) {
                    assertThat(new String(sealed.readAllBytes(), UTF_8)).doesNotContain("PDF", "Ravi", "HIV");
                }
            }
        }
    }

    @Test
    void theSameContentIsStoredOnceInAHospital() throws IOException {
        var first = add(clerk, pdf("same"), null);
        var second = add(clerk, pdf("same"), null);
        add(clerk, pdf("other"), null);

        assertThat(blobs()).hasSize(2);
        assertThat(second.id()).isNotEqualTo(first.id());
        documents.delete(clerk, new DeleteDocument(first.id(), "twice"));
        sweepADayLater();
        assertThat(content(clerk, second)).isEqualTo(pdf("same"));
    }

    @Test
    void anotherHospitalStoresItForItselfAndCannotTell() throws IOException {
        var elsewhere = test.aCaller(test.aHospital());
        var here = add(clerk, pdf("same"), null);
        var there = add(elsewhere, pdf("same"), null);

        assertThat(addresses(clerk)).hasSize(1).doesNotContainAnyElementsOf(addresses(elsewhere));
        assertThatThrownBy(() -> documents.open(elsewhere, new OpenDocument(here.id())))
                .isInstanceOf(NotFoundException.class);
        assertThat(content(elsewhere, there)).isEqualTo(pdf("same"));
    }

    @Test
    void contentMovedToAnotherPlaceOrChangedDoesNotOpen() throws IOException {
        var one = add(clerk, pdf("one"), null);
        var blob = blobs().get(0);
        byte[] sealed;
        try (var content = test.documents().get(clerk.hospital(), blob)) {
            sealed = content.readAllBytes();
        }
        var other = add(clerk, pdf("other"), null);
        var otherBlob =
                blobs().stream().filter(b -> !b.equals(blob)).findFirst().orElseThrow();

        replace(otherBlob, sealed);
        assertThatThrownBy(() -> content(clerk, other)).isInstanceOf(IOException.class);
        sealed[sealed.length - 1] ^= 1;
        replace(blob, sealed);
        assertThatThrownBy(() -> content(clerk, one)).isInstanceOf(IOException.class);
    }

    @Test
    void itOpensAfterTheKeysWereRotatedAndOnNodesThatDoNotKnowYet() throws IOException {
        try (var other = node(test.documents(), DocumentLimits.DEFAULT)) {
            var before = add(clerk, pdf("before"), null);
            assertThat(other.core()
                            .documents()
                            .open(clerk, new OpenDocument(before.id()))
                            .content())
                    .hasBinaryContent(pdf("before"));

            erp.core().keyCustody().rotate(clerk, new RotateKeys());
            var after = add(clerk, pdf("after"), null);

            assertThat(content(clerk, before)).isEqualTo(pdf("before"));
            assertThat(other.core()
                            .documents()
                            .open(clerk, new OpenDocument(after.id()))
                            .content())
                    .hasBinaryContent(pdf("after"));
        }
    }

    @Test
    void contentThatIsNotWhatItClaimsIsRefused() {
        refused("content", "application/pdf", "MZ\u0090 this program cannot be run in DOS mode".getBytes(UTF_8));
        refused("content", "image/png", pdf("x"));
        refused("content", "text/plain", "<html><body><script>alert(1)</script></body></html>".getBytes(UTF_8));
        refused("content", "text/xml", "<html><body><script>alert(1)</script></body></html>".getBytes(UTF_8));
        refused("content", "application/json", "just words".getBytes(UTF_8));
        refused("content", "text/plain", new byte[0]);
        refused("mediaType", "application/x-msdownload", pdf("x"));
        refused("mediaType", "", pdf("x"));
        assertThat(blobs()).isEmpty();
    }

    @Test
    void theUsualKindsAreTaken() {
        taken("application/pdf", pdf("x"));
        taken("image/png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13});
        taken("image/jpeg", new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 16, 'J', 'F', 'I', 'F'});
        taken("image/tiff", new byte[] {'I', 'I', 42, 0, 8, 0, 0, 0});
        taken("text/plain; charset=utf-8", "Fieber seit gestern, 38,5 \u00b0C".getBytes(UTF_8));
        taken("text/xml", "<?xml version=\"1.0\"?><ClinicalDocument xmlns=\"urn:hl7-org:v3\"/>".getBytes(UTF_8));
        taken("application/fhir+json", "{\"resourceType\": \"Patient\"}".getBytes(UTF_8));
        var dicom = new byte[200];
        System.arraycopy("DICM".getBytes(UTF_8), 0, dicom, 128, 4);
        taken("application/dicom", dicom);
    }

    @Test
    void theHostMayLetInLess() {
        try (var strict = node(test.documents(), new DocumentLimits(1000, Set.of(DocumentType.PDF)))) {
            var theirs = strict.core().documents();
            theirs.add(clerk, command("ok", "application/pdf", null), new ByteArrayInputStream(pdf("ok")));

            assertThatThrownBy(() -> theirs.add(
                            clerk, command("x", "text/plain", null), new ByteArrayInputStream("x".getBytes(UTF_8))))
                    .isInstanceOf(InvalidCommandException.class);
            assertThatThrownBy(() -> theirs.add(
                            clerk,
                            command("x", "application/pdf", null),
                            new ByteArrayInputStream(pdf("x".repeat(1000)))))
                    .isInstanceOfSatisfying(InvalidCommandException.class, e -> assertThat(e.problems())
                            .containsEntry("content", "is longer than 1000 bytes"));
            assertThat(blobs()).hasSize(1);
        }
    }

    /** 200 MB, of which at no moment more than one is in memory, on the way in and on the way out. */
    @Test
    void contentStreams(@TempDir Path directory) throws IOException {
        var store = new CountingStore(FileDocumentStore.at(directory));
        try (var node = node(store, DocumentLimits.DEFAULT)) {
            var size = 24L << 20; // far more than may be ahead
            var source = new LongPdf(size, store);

            var added = node.core().documents().add(clerk, command("mri", "application/pdf", null), source);

            assertThat(added.size()).isEqualTo(size);
            assertThat(source.mostAhead).isLessThan(1 << 20);
            var read = 0L;
            var ahead = 0L;
            try (var opened = node.core().documents().open(clerk, new OpenDocument(added.id()))) {
                var buffer = new byte[64 * 1024];
                for (int n = opened.content().read(buffer);
                        n >= 0;
                        n = opened.content().read(buffer)) {
                    read += n;
                    ahead = Math.max(ahead, store.read - read);
                }
            }
            assertThat(read).isEqualTo(size);
            assertThat(ahead).isLessThan(1 << 20);
        }
    }

    @Test
    void aSourceThatBreaksOffLeavesNothing(@TempDir Path directory) throws IOException {
        try (var node = node(FileDocumentStore.at(directory), DocumentLimits.DEFAULT)) {
            var broken = new LongPdf(10L << 20, null);
            broken.breaksAt = 5 << 20;

            assertThatThrownBy(
                            () -> node.core().documents().add(clerk, command("mri", "application/pdf", null), broken))
                    .isInstanceOf(UncheckedIOException.class);

            try (var files = Files.walk(directory)) {
                assertThat(files.filter(Files::isRegularFile)).isEmpty();
            }
        }
    }

    @Test
    void aTitleNeverReachesTheFileSystem(@TempDir Path parent) throws IOException {
        var directory = parent.resolve("documents");
        try (var node = node(FileDocumentStore.at(directory), DocumentLimits.DEFAULT)) {
            var titles = List.of(
                    "../../../etc/passwd",
                    "/etc/passwd",
                    "C:\\Windows\\win.ini",
                    "CON",
                    "NUL.pdf",
                    "..",
                    "a/b",
                    "x".repeat(200));
            for (var title : titles) {
                var added = node.core()
                        .documents()
                        .add(clerk, command(title, "application/pdf", null), new ByteArrayInputStream(pdf(title)));
                assertThat(added.title()).isEqualTo(title);
            }
            for (var title : List.of("nul\u0000.pdf", "line\nbreak", "x".repeat(201), " ")) {
                assertThatThrownBy(() -> node.core()
                                .documents()
                                .add(
                                        clerk,
                                        command(title, "application/pdf", null),
                                        new ByteArrayInputStream(pdf(title))))
                        .isInstanceOf(InvalidCommandException.class);
            }

            try (var files = Files.walk(parent)) {
                assertThat(files.filter(Files::isRegularFile))
                        .hasSize(titles.size())
                        .allSatisfy(f -> assertThat(parent.relativize(f).toString())
                                .matches("documents/" + clerk.hospital() + "/[0-9a-f]{2}/[0-9a-f-]{36}"));
            }
        }
    }

    @Test
    void whoseTransactionRollsBackHasAddedNothing() {
        assertThatThrownBy(() -> erp.transaction(clerk, () -> {
                    add(clerk, pdf("undone"), null);
                    throw new IllegalStateException("undone");
                }))
                .hasMessage("undone");

        assertThat(list()).isEmpty();
        assertThat(blobs()).hasSize(1);
        sweepADayLater();
        assertThat(blobs()).isEmpty();
    }

    @Test
    void theSweepTakesWhatNoDocumentHasAndWhatIsADayOld() throws IOException {
        var kept = add(clerk, pdf("kept"), null);
        var gone = add(clerk, pdf("gone"), null);
        documents.delete(clerk, new DeleteDocument(gone.id(), "of another patient"));
        sweep();
        assertThat(blobs()).hasSize(2);

        sweepADayLater();

        assertThat(blobs()).hasSize(1);
        assertThat(content(clerk, kept)).isEqualTo(pdf("kept"));
        assertThat(addresses(clerk)).hasSize(1);
        assertThatThrownBy(() -> documents.open(clerk, new OpenDocument(gone.id())))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void aDocumentIsKeptThroughTheLastDayOfItsRetention() {
        var until = LocalDate.parse("2026-03-10");
        var added = add(clerk, pdf("x"), new Retention("inpatient", until));
        var delete = new DeleteDocument(added.id(), "old");

        test.clock().set(Instant.parse("2026-03-11T11:59:00Z")); // the 10th ends last 12 hours after UTC
        refuses("core.document.retained", () -> documents.delete(clerk, delete));
        refuses(
                "core.document.retention.shorter",
                () -> documents.retain(
                        clerk, new RetainDocument(added.id(), new Retention("inpatient", until.minusDays(1)))));
        test.clock().set(Instant.parse("2026-03-11T12:00:00Z"));
        documents.delete(clerk, delete);

        assertThat(list()).isEmpty();
        test.clock().set(TestErp.MORNING);
    }

    @Test
    void aDocumentOnHoldIsNotDeletedWhateverItsRetention() {
        var added = add(clerk, pdf("x"), null);
        documents.hold(clerk, new HoldDocument(added.id(), "case 12/2026"));
        refuses("core.document.held", () -> documents.delete(clerk, new DeleteDocument(added.id(), "old")));
        refuses("core.document.held", () -> documents.hold(clerk, new HoldDocument(added.id(), "again")));

        assertThat(documents
                        .release(clerk, new ReleaseDocument(added.id(), "settled"))
                        .heldFor())
                .isNull();
        refuses("core.document.notHeld", () -> documents.release(clerk, new ReleaseDocument(added.id(), "again")));
        documents.delete(clerk, new DeleteDocument(added.id(), "old"));

        assertThat(list()).isEmpty();
        assertThat(test.audit(clerk.hospital()))
                .contains("COMMAND|HoldDocument|" + patient, "COMMAND|DeleteDocument|" + patient);
    }

    @Test
    void aHoldThatComesAtTheSameMomentWinsOverTheDeletion() {
        var added = add(clerk, pdf("x"), null);

        assertThatThrownBy(() -> erp.transaction(clerk, () -> {
                    documents.find(clerk, new FindDocument(added.id())); // seen without a hold
                    inAnotherThread(() -> documents.hold(clerk, new HoldDocument(added.id(), "case 12/2026")));
                    documents.delete(clerk, new DeleteDocument(added.id(), "old"));
                    return true;
                }))
                .isInstanceOfSatisfying(
                        ConflictException.class, e -> assertThat(e.code()).startsWith("erp."));
        assertThat(list()).hasSize(1);
    }

    @Test
    void aPatientsDocumentsComeInPages() {
        var added = IntStream.range(0, 5)
                .mapToObj(i -> add(clerk, pdf("page " + i), null).id())
                .toList();
        var elsewhere = test.aCaller(test.aHospital());

        var first = documents.list(clerk, new ListDocuments(patient, 3, null));
        var rest = documents.list(clerk, new ListDocuments(patient, 3, first.next()));

        assertThat(first.items()).extracting(DocumentView::id).isEqualTo(added.subList(0, 3));
        assertThat(rest.items()).extracting(DocumentView::id).isEqualTo(added.subList(3, 5));
        assertThat(rest.next()).isNull();
        assertThat(documents
                        .list(elsewhere, new ListDocuments(patient, 3, null))
                        .items())
                .isEmpty();
    }

    @Test
    void withoutThePermissionNotAByteIsRead() {
        var reader = test.aCaller(clerk.hospital(), DocumentPermission.READ_DOCUMENT);
        var source = new LongPdf(10, null);

        assertThatThrownBy(() -> documents.add(reader, command("x", "application/pdf", null), source))
                .isInstanceOf(NotPermittedException.class);
        assertThat(source.position).isZero();
    }

    @Test
    void withoutAStoreNothingIsAdded() {
        try (var node = Erp.builder()
                .dataSource(test.database().application())
                .keys(test.vault())
                .modules(new Notebook())
                .build()) {
            assertThatThrownBy(() -> node.core()
                            .documents()
                            .add(clerk, command("x", "application/pdf", null), new ByteArrayInputStream(pdf("x"))))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("documents(FileDocumentStore.at(directory))");
        }
    }

    @Test
    void theSameContentAddedByAllAtOnceIsStoredOnce() throws Exception {
        var added = addedByAllAtOnce();

        assertThat(addresses(clerk)).hasSize(1);
        assertThat(blobs()).hasSize(1);
        for (var document : added) {
            assertThat(content(clerk, document)).isEqualTo(pdf("same"));
        }
    }

    private List<DocumentView> addedByAllAtOnce() throws Exception {
        add(clerk, pdf("keys are there"), null);
        documents
                .list(clerk, new ListDocuments(patient, 1, null))
                .items()
                .forEach(d -> documents.delete(clerk, new DeleteDocument(d.id(), "x")));
        sweepADayLater();
        var start = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(8);
        try {
            var work = IntStream.range(0, 8)
                    .mapToObj(i -> pool.submit((Callable<DocumentView>) () -> {
                        start.await();
                        return add(clerk, pdf("same"), null);
                    }))
                    .toList();
            start.countDown();
            var added = new ArrayList<DocumentView>();
            for (var done : work) {
                added.add(done.get());
            }
            return added;
        } finally {
            pool.shutdownNow();
        }
    }

    private DocumentView add(Caller caller, byte[] content, @Nullable Retention retention) {
        return documents.add(
                caller, command("report", "application/pdf", retention), new ByteArrayInputStream(content));
    }

    private AddDocument command(String title, String mediaType, @Nullable Retention retention) {
        return new AddDocument(patient, title, mediaType, retention);
    }

    private void taken(String mediaType, byte[] content) {
        assertThat(documents
                        .add(clerk, command("x", mediaType, null), new ByteArrayInputStream(content))
                        .size())
                .isEqualTo(content.length);
    }

    private void refused(String field, String mediaType, byte[] content) {
        assertThatThrownBy(() -> documents.add(clerk, command("x", mediaType, null), new ByteArrayInputStream(content)))
                .as(mediaType)
                .isInstanceOfSatisfying(InvalidCommandException.class, e -> assertThat(e.problems())
                        .containsOnlyKeys(field));
    }

    private byte[] content(Caller caller, DocumentView document) throws IOException {
        try (var opened = documents.open(caller, new OpenDocument(document.id()))) {
            return opened.content().readAllBytes();
        }
    }

    private List<DocumentView> list() {
        return documents.list(clerk, new ListDocuments(patient, 100, null)).items();
    }

    private Stream<DocumentStore.Blob> stored() {
        return test.documents().list().filter(b -> b.hospital().equals(clerk.hospital()));
    }

    private List<UUID> blobs() {
        try (var blobs = stored()) {
            return blobs.map(DocumentStore.Blob::id).toList();
        }
    }

    private List<String> addresses(Caller caller) {
        return test.rows(caller.hospital(), "select address from erp_document_blob where hospital_id = :hospital");
    }

    private void replace(UUID blob, byte[] sealed) {
        test.documents().put(clerk.hospital(), blob, out -> {
            try {
                out.write(sealed);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private void sweepADayLater() {
        test.clock().advance(DocumentSweeper.GRACE.plusSeconds(1));
        sweep();
        test.clock().set(TestErp.MORNING);
    }

    private void sweep() {
        assertThat(new DocumentSweeper(erp, test.documents()).round()).isFalse();
    }

    private Erp node(DocumentStore store, DocumentLimits limits) {
        return Erp.builder()
                .dataSource(test.database().application())
                .clock(test.clock())
                .keys(test.vault())
                .documents(store, limits)
                .modules(new Notebook())
                .build();
    }

    private static void inAnotherThread(Runnable work) {
        var thread = new Thread(work);
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void refuses(String code, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(RuleException.class, e -> assertThat(e.code())
                .isEqualTo(code));
    }

    private static byte[] pdf(String text) {
        return ("%PDF-1.7\n" + text).getBytes(UTF_8);
    }

    /** As much as is wanted, and how far it was read ahead of what the store got. */
    private static final class LongPdf extends InputStream {
        private final long size;
        private final @Nullable CountingStore store;
        private long position;
        private long mostAhead;
        private long breaksAt = Long.MAX_VALUE;

        private LongPdf(long size, @Nullable CountingStore store) {
            this.size = size;
            this.store = store;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (position == size) {
                return -1;
            }
            var now = (int) Math.min(length, size - position);
            if (position + now > breaksAt) {
                throw new IOException("the line broke");
            }
            var head = "%PDF-1.7\n";
            for (int i = 0; i < now; i++) {
                var at = position + i;
                buffer[offset + i] = at < head.length() ? (byte) head.charAt((int) at) : (byte) at;
            }
            position += now;
            if (store != null) {
                mostAhead = Math.max(mostAhead, position - store.written);
            }
            return now;
        }
    }

    /** Counts what goes in and out. */
    private static final class CountingStore implements DocumentStore {
        private final DocumentStore real;
        private long written;
        private long read;

        private CountingStore(DocumentStore real) {
            this.real = real;
        }

        @Override
        public void put(HospitalId hospital, UUID blob, Consumer<OutputStream> writer) {
            real.put(
                    hospital,
                    blob,
                    out -> writer.accept(new FilterOutputStream(out) {
                        @Override
                        public void write(byte[] bytes, int offset, int length) throws IOException {
                            out.write(bytes, offset, length);
                            written += length;
                        }
                    }));
        }

        @Override
        public InputStream get(HospitalId hospital, UUID blob) {
            return new FilterInputStream(real.get(hospital, blob)) {
                @Override
                public int read(byte[] buffer, int offset, int length) throws IOException {
                    var n = super.read(buffer, offset, length);
                    read += Math.max(0, n);
                    return n;
                }
            };
        }

        @Override
        public boolean exists(HospitalId hospital, UUID blob) {
            return real.exists(hospital, blob);
        }

        @Override
        public void delete(HospitalId hospital, UUID blob) {
            real.delete(hospital, blob);
        }

        @Override
        public Stream<Blob> list() {
            return real.list();
        }
    }
}
