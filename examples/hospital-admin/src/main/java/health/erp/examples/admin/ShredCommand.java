package health.erp.examples.admin;

import health.erp.core.id.StaffId;
import health.erp.tenancy.hospital.HospitalPlacement;
import health.erp.tenancy.hospital.HospitalPlacement.OwnDatabase;
import health.erp.tenancy.hospital.HospitalPlacement.OwnSchema;
import health.erp.tenancy.hospital.HospitalView;
import health.erp.tenancy.leaving.AgreeToShredding;
import health.erp.tenancy.leaving.FindShredding;
import health.erp.tenancy.leaving.ProposeShredding;
import health.erp.tenancy.leaving.Shred;
import health.erp.tenancy.leaving.ShreddingStatus;
import health.erp.tenancy.leaving.ShreddingView;
import health.erp.tenancy.leaving.WithdrawShredding;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Ends a hospital: the operator proposes, somebody of the hospital agrees, and after a wait everything is destroyed. */
@Command(
        name = "shred",
        description = {
            "Ends a hospital that leaves. The operator proposes it, somebody else of the hospital agrees (--agree ID --as STAFF),",
            "and after a wait everything of it is destroyed (--carry-out ID)."
        })
final class ShredCommand extends Task {
    @Parameters(paramLabel = "CODE")
    private String code = "";

    @ArgGroup(multiplicity = "1")
    private What what = new What();

    @Option(names = "--export", paramLabel = "ID", description = "With --propose: the verified export it took along.")
    private @Nullable UUID export;

    @Option(names = "--reason", description = "With --propose: why without an export.")
    private @Nullable String reason;

    @Option(names = "--as", paramLabel = "STAFF", description = "With --agree: who of the hospital does.")
    private @Nullable UUID agreeing;

    private static final class What {
        @Option(names = "--propose", description = "The first approval.")
        private boolean propose;

        @Option(names = "--agree", paramLabel = "ID", description = "The second approval.")
        private @Nullable UUID agree;

        @Option(names = "--carry-out", paramLabel = "ID", description = "Destroys keys, rows and documents.")
        private @Nullable UUID carryOut;

        @Option(names = "--withdraw", paramLabel = "ID", description = "Gives it up, as long as nothing is destroyed.")
        private @Nullable UUID withdraw;

        @Option(names = "--status", paramLabel = "ID", description = "Shows how it stands.")
        private @Nullable UUID status;
    }

    @Override
    int run(Opened opened, Screen screen) {
        var leaving = opened.tenancy().leaving();
        var hospital = opened.hospital(code);
        if (what.propose) {
            if ((export == null) == (reason == null)) {
                throw misuse(
                        "Give either --export ID, the verified export it took along, or --reason TEXT, why without one.");
            }
            return told(screen, leaving.propose(opened.caller(), new ProposeShredding(hospital.id(), export, reason)));
        }
        if (what.agree != null) {
            if (agreeing == null) {
                throw misuse("--as is missing: who of the hospital agrees?");
            }
            return told(
                    screen,
                    leaving.agree(
                            opened.caller(hospital.id(), new StaffId(agreeing)), new AgreeToShredding(what.agree)));
        }
        if (what.withdraw != null) {
            return told(screen, leaving.withdraw(opened.caller(), new WithdrawShredding(mine(opened, what.withdraw))));
        }
        if (what.carryOut != null) {
            return carryOut(opened, screen, hospital, mine(opened, what.carryOut));
        }
        return told(screen, shredding(opened, what.status));
    }

    private static int carryOut(Opened opened, Screen screen, HospitalView hospital, UUID shredding) {
        try (var advance = screen.advance("shred")) {
            var done = opened.tenancy()
                    .leaving()
                    .shred(opened.caller(), new Shred(shredding), p -> advance.at(p.step(), p.done(), p.total()));
            told(screen, done);
            if (done.status() == ShreddingStatus.DONE) {
                tellOfWhatStays(screen, hospital.placement());
            }
            return done.status() == ShreddingStatus.DONE ? HospitalAdmin.DONE : HospitalAdmin.REFUSED;
        }
    }

    /** Whoever names a hospital does not mean another's end. */
    private UUID mine(Opened opened, UUID shredding) {
        return shredding(opened, shredding).id();
    }

    /** It keeps the fence, which tells a runtime that has not heard of the end. */
    private static void tellOfWhatStays(Screen screen, HospitalPlacement placement) {
        if (placement instanceof OwnSchema own) {
            screen.say(
                    "Its schema is empty and stays. Maybe drop it tomorrow, as its owner in (%s): drop schema %s cascade",
                    own.database(), own.schema());
        } else if (placement instanceof OwnDatabase own) {
            screen.say("Its database (%s) is empty and stays, for another hospital or to be dropped.", own.database());
        }
    }

    private ShreddingView shredding(Opened opened, @Nullable UUID id) {
        if (id == null) {
            throw misuse("The ID is missing.");
        }
        var found = opened.tenancy().leaving().shredding(opened.caller(), new FindShredding(id));
        if (!found.hospital().equals(opened.hospital(code).id())) {
            throw new RefusedException("The shredding (%s) is of another hospital than (%s).".formatted(id, code));
        }
        return found;
    }

    private static int told(Screen screen, ShreddingView shredding) {
        line(screen, "shredding", shredding.id());
        line(screen, "status", shredding.status());
        line(screen, "proposed by", shredding.proposedBy());
        line(screen, "agreed by", shredding.agreedBy());
        line(screen, "not before", shredding.notBefore());
        line(screen, "deferred until", shredding.deferredUntil());
        line(screen, "deferred for", shredding.deferredFor());
        var certificate = shredding.certificate();
        if (certificate != null) {
            line(screen, "destroyed at", certificate.at());
            line(screen, "keys ended", String.join(", ", certificate.keyIds()));
            certificate.rows().forEach((table, rows) -> line(screen, table, rows));
        }
        return HospitalAdmin.DONE;
    }

    private static void line(Screen screen, String name, @Nullable Object value) {
        Stream.ofNullable(value).forEach(v -> screen.say("%-28s %s", name, v));
    }
}
