package health.erp.core.value;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Id;
import jakarta.persistence.PersistenceConfiguration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an entity may rely on when it embeds a value. */
class StoredValuesTest {
    private static final CurrencyCode INR = new CurrencyCode("INR");
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final LocalDate MARCH = LocalDate.parse("2026-03-01");

    EntityManagerFactory database = new PersistenceConfiguration("values")
            .managedClass(Kept.class)
            .property("jakarta.persistence.jdbc.url", "jdbc:h2:mem:" + UUID.randomUUID())
            .property("jakarta.persistence.schema-generation.database.action", "create")
            .createEntityManagerFactory();

    @BeforeEach
    void keepTwo() {
        database.runInTransaction(session -> {
            session.persist(new Kept(
                    1,
                    Money.of("1200.50", INR),
                    Quantity.of("100", "mg"),
                    Period.startingAt(NOON),
                    DatePeriod.startingAt(MARCH)));
            session.persist(new Kept(
                    2,
                    Money.of("-0.50", INR),
                    null,
                    Period.startingAt(NOON).endingAt(NOON.plusSeconds(60)),
                    DatePeriod.startingAt(MARCH).endingAt(MARCH.plusDays(1))));
        });
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aValueComesBackEqual() {
        var kept = ask(session -> session.find(Kept.class, 1));

        assertThat(kept.price).isEqualTo(Money.of("1200.50", INR));
        assertThat(kept.dose).isEqualTo(Quantity.of("100", "mg")).hasToString("100 mg");
        assertThat(kept.stay).isEqualTo(Period.startingAt(NOON));
        assertThat(kept.valid).isEqualTo(DatePeriod.startingAt(MARCH));
    }

    @Test
    void aMissingValueComesBackMissing() {
        assertThat(ask(session -> session.find(Kept.class, 2)).dose).isNull();
    }

    @Test
    void aWholeValueIsAQueryParameter() {
        var found = ask(session -> session.createQuery("select k.id from Kept k where k.price = :price", Integer.class)
                .setParameter("price", Money.of("1200.50", INR))
                .getResultList());

        assertThat(found).containsExactly(1);
    }

    @Test
    void thePartsOfAValueAreQueried() {
        var query = "select sum(k.price.minor) from Kept k"
                + " where k.price.currency.code = 'INR' and k.stay.start = :noon and k.valid.from = :march"
                + " and (k.stay.end is null or k.stay.end > :noon) and (k.valid.until is null or k.valid.until > :march)";

        var sum = ask(session -> session.createQuery(query, Long.class)
                .setParameter("noon", NOON)
                .setParameter("march", MARCH)
                .getSingleResult());

        assertThat(sum).isEqualTo(120_000);
    }

    @Test
    void aDoseKeepsItsDecimals() {
        var fine = Quantity.of("0.000001", "g");
        database.runInTransaction(session -> session.find(Kept.class, 1).dose = fine);

        assertThat(ask(session -> session.find(Kept.class, 1)).dose).isEqualTo(fine);
    }

    private <T> T ask(Function<EntityManager, T> question) {
        return database.callInTransaction(question);
    }

    /** Something with one of each value. */
    @Entity(name = "Kept")
    static class Kept {
        @Id
        private int id;

        @Embedded
        private Money price;

        @Embedded
        @AttributeOverride(name = "value", column = @Column(name = "dose", precision = 19, scale = 6))
        @AttributeOverride(name = "unit", column = @Column(name = "dose_unit"))
        private @Nullable Quantity dose;

        @Embedded
        @AttributeOverride(name = "start", column = @Column(name = "stay_from"))
        @AttributeOverride(name = "end", column = @Column(name = "stay_until"))
        private Period stay;

        @Embedded
        @AttributeOverride(name = "from", column = @Column(name = "valid_from"))
        @AttributeOverride(name = "until", column = @Column(name = "valid_until"))
        private DatePeriod valid;

        @SuppressWarnings("NullAway.Init") // JPA fills the fields
        protected Kept() {}

        Kept(int id, Money price, @Nullable Quantity dose, Period stay, DatePeriod valid) {
            this.id = id;
            this.price = price;
            this.dose = dose;
            this.stay = stay;
            this.valid = valid;
        }
    }
}
