package health.erp.lab.culture;

/**
 * A drug that is reported only if another that goes before it does not help.
 *
 * @param organism code or group
 * @param drug that is held back
 * @param unlessResistant the one that goes before it
 */
public record CascadeLine(String organism, String drug, String unlessResistant) {}
