package health.erp.records.drug;

import java.util.List;

/**
 * Which drugs may be prescribed to somebody the doctor sees or hears from afar, as data: R-RX-4.
 *
 * @param name of the rules and their edition
 * @param allowed everything else is refused
 */
public record TeleRules(String name, List<Allowed> allowed) {
    /** How doctor and patient meet. */
    public enum Mode {
        VIDEO,
        AUDIO,
        TEXT
    }

    /** Whether the doctor has seen the patient for this before. */
    public enum Consult {
        FIRST,
        /** Within six months of a consultation for the same condition. */
        FOLLOW_UP
    }

    /** One line of the rules. */
    public record Allowed(TeleList list, Mode mode, Consult consult) {}

    /** Telemedicine Practice Guidelines, India, 25 March 2020: 3.7.4, tables of lists O, A and B. */
    public static final TeleRules INDIA_2020 = new TeleRules(
            "Telemedicine Practice Guidelines 2020 (India)",
            List.of(
                    new Allowed(TeleList.O, Mode.VIDEO, Consult.FIRST),
                    new Allowed(TeleList.O, Mode.AUDIO, Consult.FIRST),
                    new Allowed(TeleList.O, Mode.TEXT, Consult.FIRST),
                    new Allowed(TeleList.O, Mode.VIDEO, Consult.FOLLOW_UP),
                    new Allowed(TeleList.O, Mode.AUDIO, Consult.FOLLOW_UP),
                    new Allowed(TeleList.O, Mode.TEXT, Consult.FOLLOW_UP),
                    new Allowed(TeleList.A, Mode.VIDEO, Consult.FIRST),
                    new Allowed(TeleList.A, Mode.VIDEO, Consult.FOLLOW_UP),
                    new Allowed(TeleList.A, Mode.AUDIO, Consult.FOLLOW_UP),
                    new Allowed(TeleList.A, Mode.TEXT, Consult.FOLLOW_UP),
                    new Allowed(TeleList.B, Mode.VIDEO, Consult.FOLLOW_UP),
                    new Allowed(TeleList.B, Mode.AUDIO, Consult.FOLLOW_UP),
                    new Allowed(TeleList.B, Mode.TEXT, Consult.FOLLOW_UP)));

    public TeleRules {
        allowed = List.copyOf(allowed);
    }

    public boolean allows(TeleList list, Mode mode, Consult consult) {
        return allowed.contains(new Allowed(list, mode, consult));
    }
}
