package health.erp.core.key;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.NotFoundException;
import health.erp.core.NotPermittedException;
import health.erp.core.RuleException;
import health.erp.core.id.HospitalId;
import health.erp.core.notebook.Notebook;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.core.testing.TestServer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

@OnEachDatabase(Notebook.class)
class KeyCustodyTest {
    private static final byte[] VALUE = "2345 6789 0124".getBytes(UTF_8);

    private final TestErp test;
    private final Erp erp;
    private final Keys keys;
    private final KeyCustody custody;
    private final Caller first;
    private final Caller second;
    private final HospitalId hospital;
    private final SealedPlace place;

    KeyCustodyTest(TestErp test) {
        this.test = test;
        this.erp = test.erp();
        this.keys = erp.core().keys();
        this.custody = erp.core().keyCustody();
        this.first = test.aCaller(test.aHospital());
        this.hospital = first.hospital();
        this.second = test.aCaller(hospital);
        this.place = new SealedPlace("note", "title", erp.newId());
    }

    @Test
    void aRotationIsAUseCase() {
        var sealed = keys.seal(hospital, place, VALUE);

        custody.rotate(first, new RotateKeys());

        assertThat(keys.open(hospital, place, sealed)).isEqualTo(VALUE);
        assertThat(keys.isCurrent(hospital, sealed)).isFalse();
        assertThat(test.audit(hospital)).containsExactly("COMMAND|RotateKeys|null");
        assertThat(test.rows(hospital, "select distinct generation from erp_key where hospital_id = :hospital"))
                .containsExactly("2");
        assertThatThrownBy(() -> custody.rotate(test.aCaller(hospital, KeyPermission.DESTROY_KEYS), new RotateKeys()))
                .isInstanceOf(NotPermittedException.class);
    }

    @Test
    void aRotationThatRolledBackChangedNothing() {
        var sealed = keys.seal(hospital, place, VALUE);

        assertThatThrownBy(() -> erp.transaction(first, () -> {
                    custody.rotate(first, new RotateKeys());
                    assertThat(keys.isCurrent(hospital, sealed)).isFalse();
                    throw new IllegalStateException("undone");
                }))
                .hasMessage("undone");

        assertThat(keys.isCurrent(hospital, sealed)).isTrue();
    }

    @Test
    void nobodyDestroysKeysAlone() {
        keys.seal(hospital, place, VALUE);
        var proposal = custody.propose(first, new ProposeKeyDestruction("The hospital has closed."));

        refuses("core.key.destruction.alone", () -> custody.destroy(first, new DestroyKeys(proposal.id())));

        assertThat(keys.seal(hospital, place, VALUE)).isNotEmpty();
        assertThat(proposal.destroyedAt()).isNull();
    }

    @Test
    void aProposalOfAnotherHospitalIsNotThere() {
        var elsewhere = test.aCaller(test.aHospital());
        var proposal = custody.propose(elsewhere, new ProposeKeyDestruction("The hospital has closed."));

        assertThatThrownBy(() -> custody.destroy(second, new DestroyKeys(proposal.id())))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void theDestructionLeavesItsCertificate() {
        keys.seal(hospital, place, VALUE);
        var ids = keys.ids(hospital);
        var proposal = custody.propose(first, new ProposeKeyDestruction("The hospital has closed."));

        var certificate = custody.destroy(second, new DestroyKeys(proposal.id()));

        assertThat(ids).hasSize(4).allMatch(id -> id.matches("(FIELD|MAC|INDEX|DOCUMENT) [0-9a-f]{8}"));
        assertThat(certificate.keyIds()).isEqualTo(ids);
        assertThat(certificate.proposedBy()).isEqualTo(first.staff());
        assertThat(certificate.destroyedBy()).isEqualTo(second.staff());
        assertThat(certificate.destroyedAt()).isEqualTo(test.clock().instant());
        assertThat(custody.destructions(first, new ListKeyDestructions())).containsExactly(certificate);
        assertThat(test.audit(hospital)).contains("COMMAND|ProposeKeyDestruction|null", "COMMAND|DestroyKeys|null");
        refuses("core.key.destruction.done", () -> custody.destroy(second, new DestroyKeys(proposal.id())));
    }

    @Test
    void afterTheDestructionNothingWorksHereAndOnOtherNodesOnceTheirTimeIsOver() {
        try (var other = anotherNode()) {
            var elsewhere = test.aHospital();
            var sealed = keys.seal(hospital, place, VALUE);
            var mac = keys.mac(hospital, VALUE);
            var kept = keys.seal(elsewhere, place, VALUE);
            assertThat(other.core().keys().open(hospital, place, sealed)).isEqualTo(VALUE);

            destroy();

            refuses(KeyVault.DESTROYED, () -> keys.open(hospital, place, sealed));
            refuses(KeyVault.DESTROYED, () -> keys.seal(hospital, place, VALUE));
            refuses(KeyVault.DESTROYED, () -> keys.verify(hospital, VALUE, mac));
            refuses(KeyVault.DESTROYED, () -> keys.token(hospital, "f", "v"));
            refuses(KeyVault.DESTROYED, () -> custody.rotate(first, new RotateKeys()));
            test.clock().advance(Keyring.LIFE);
            refuses(KeyVault.DESTROYED, () -> other.core().keys().open(hospital, place, sealed));
            assertThat(keys.open(elsewhere, place, kept)).isEqualTo(VALUE);
        }
    }

    /** The certificate was not committed, but the vault had done it: whoever agrees again gets the certificate. */
    @Test
    void aDestructionWhoseTransactionFailedIsFinishedByAgreeingAgain() {
        keys.seal(hospital, place, VALUE);
        var proposal = custody.propose(first, new ProposeKeyDestruction("The hospital has closed."));
        assertThatThrownBy(() -> erp.transaction(second, () -> {
                    custody.destroy(second, new DestroyKeys(proposal.id()));
                    throw new IllegalStateException("the line broke");
                }))
                .hasMessage("the line broke");
        refuses(KeyVault.DESTROYED, () -> keys.seal(hospital, place, VALUE));

        var certificate = custody.destroy(second, new DestroyKeys(proposal.id()));

        assertThat(certificate.destroyedAt()).isNotNull();
        assertThat(certificate.keyIds()).hasSize(4);
    }

    @Test
    void aHospitalWithoutKeysCanBeEndedAndNeverGetsAny() {
        destroy();

        refuses(KeyVault.DESTROYED, () -> keys.seal(hospital, place, VALUE));
    }

    /** A copy of the rows from before: what was sealed, and the wrapped keys with it. */
    @Test
    void aCopyOfTheRowsFromBeforeOpensNothing() {
        var sealed = keys.seal(hospital, place, VALUE);
        var owner = test.database();
        owner.asSuperuser("create table backup_of_keys as select * from erp_key");
        destroy();
        owner.asSuperuser("delete from erp_key");

        owner.asSuperuser("insert into erp_key select * from backup_of_keys");
        owner.asSuperuser("drop table backup_of_keys");

        assertThat(keys.ids(hospital)).hasSize(4);
        refuses(KeyVault.DESTROYED, () -> keys.open(hospital, place, sealed));
        try (var restarted = anotherNode()) {
            refuses(KeyVault.DESTROYED, () -> restarted.core().keys().open(hospital, place, sealed));
        }
    }

    /** The whole database as it was before, with the sealed note in it, brought up again elsewhere. */
    @Test
    void aBackupOfTheWholeDatabaseFromBeforeOpensNothing() throws Exception {
        if (test.server() == TestServer.MARIADB) {
            return; // it has no backup by a statement
        }
        var note = new SealedPlace("note", "title", erp.newId());
        var sealed = keys.seal(hospital, note, VALUE);
        try (var backup = test.database().copy()) {
            destroy();

            try (var restored = Erp.builder()
                    .dataSource(backup.application())
                    .schemaOwner(backup.owner())
                    .clock(test.clock())
                    .keys(test.vault())
                    .modules(new Notebook())
                    .build()) {
                assertThat(restored.core().keyCustody().destructions(first, new ListKeyDestructions()))
                        .isEmpty();
                assertThat(restored.core().keys().ids(hospital)).hasSize(4);
                refuses(KeyVault.DESTROYED, () -> restored.core().keys().open(hospital, note, sealed));
            }
        }
    }

    private void destroy() {
        var proposal = custody.propose(first, new ProposeKeyDestruction("The hospital has closed."));
        custody.destroy(second, new DestroyKeys(proposal.id()));
    }

    private Erp anotherNode() {
        return Erp.builder()
                .dataSource(test.database().application())
                .clock(test.clock())
                .keys(test.vault())
                .modules(new Notebook())
                .build();
    }

    private static void refuses(String code, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(RuleException.class, e -> assertThat(e.code())
                .isEqualTo(code));
    }
}
