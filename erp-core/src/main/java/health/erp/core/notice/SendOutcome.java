package health.erp.core.notice;

/** What a channel says of a message. Reasons are short codes without a person's data; what does not look so is cut. */
public sealed interface SendOutcome {
    /** It is on its way, under the provider's id. */
    record Accepted(String providerId) implements SendOutcome {
        public Accepted {
            providerId = providerId.substring(0, Math.min(200, providerId.length()));
        }
    }

    /** Not now: the provider is busy or out of reach. */
    record TryLater(String reason) implements SendOutcome {
        public TryLater {
            reason = code(reason);
        }
    }

    /** Never to this address. */
    record Refused(String reason) implements SendOutcome {
        public Refused {
            reason = code(reason);
        }
    }

    private static String code(String reason) {
        var first = reason.strip().split("[^A-Za-z0-9._-]", 2)[0]; // a sentence may quote an address
        return first.isEmpty() ? "unknown" : first.substring(0, Math.min(80, first.length()));
    }
}
