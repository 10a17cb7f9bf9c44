package health.erp.core.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.notebook.Note;
import health.erp.core.notebook.NoteLine;
import health.erp.core.notebook.Notebook;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.junit.jupiter.api.Test;

/** One plan of a query serves all hospitals, and shows each its own. */
@OnEachDatabase(Notebook.class)
class QueryPlanTest {
    private static final String OTHERS = "select n from Note n where n.title <> 'who''s there?' and n.id = :id";
    private static final String JOINED =
            "select l from NoteLine l join Note n on n.id = l.note.id where n.id in (:id, :other) and l.id = :line";

    private final TestErp test;
    private final Rows a;
    private final Rows b;

    QueryPlanTest(TestErp test) {
        this.test = test;
        this.a = Rows.of(test);
        this.b = Rows.of(test);
    }

    @Test
    void isMadeOnce() {
        titles(a, a.noteId());
        var plans = plans();

        titles(b, b.noteId());
        titles(a, b.noteId());

        assertThat(plans).isPositive();
        assertThat(plans()).isEqualTo(plans);
    }

    @Test
    void showsEachHospitalItsOwnRows() {
        assertThat(titles(a, a.noteId())).hasSize(1);
        assertThat(titles(b, b.noteId())).hasSize(1);
        assertThat(titles(a, b.noteId())).isEmpty();
        assertThat(titles(b, a.noteId())).isEmpty();
    }

    @Test
    void asksForTheHospitalInEachOfItsTables() {
        assertThat(lines(a, a)).hasSize(1);
        assertThat(lines(b, b)).hasSize(1);
        assertThat(lines(a, b)).isEmpty();
        assertThat(lines(b, a)).isEmpty();
    }

    @Test
    void servesWhatIsFoundByItsIdToo() {
        assertThat(found(a, a.noteId())).isTrue();
        assertThat(found(b, a.noteId())).isFalse();
        assertThat(found(b, b.noteId())).isTrue();
    }

    private List<String> titles(Rows caller, UUID id) {
        return test.erp()
                .transaction(
                        caller.caller(),
                        () -> session().createSelectionQuery(OTHERS, Note.class).setParameter("id", id).list().stream()
                                .map(Note::getTitle)
                                .toList());
    }

    private List<UUID> lines(Rows caller, Rows owner) {
        return test.erp().transaction(caller.caller(), () -> session()
                .createSelectionQuery(JOINED, NoteLine.class)
                .setParameter("line", owner.lineId())
                .setParameter("other", caller.noteId())
                .setParameter("id", owner.noteId())
                .list()
                .stream()
                .map(NoteLine::getId)
                .toList());
    }

    private boolean found(Rows caller, UUID id) {
        return test.erp().transaction(caller.caller(), () -> session().find(Note.class, id) != null);
    }

    private int plans() {
        return test.erp().transaction(a.caller(), () -> session()
                .getSessionFactory()
                .unwrap(SessionFactoryImplementor.class)
                .getQueryEngine()
                .getInterpretationCache()
                .getNumberOfCachedQueryPlans());
    }

    private Session session() {
        return test.erp().session().unwrap(Session.class);
    }
}
