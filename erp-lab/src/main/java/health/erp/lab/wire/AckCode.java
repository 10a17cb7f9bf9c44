package health.erp.lab.wire;

/** HL7 table 0008. The first three say what became of a message, the others only that it is kept. */
public enum AckCode {
    AA,
    AE,
    AR,
    CA,
    CE,
    CR
}
