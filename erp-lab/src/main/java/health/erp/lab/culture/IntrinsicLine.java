package health.erp.lab.culture;

/** A drug that never helps against an organism, or a group of them. */
public record IntrinsicLine(String organism, String drug) {}
