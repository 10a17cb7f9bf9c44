package health.erp.lab.analyzer;

/**
 * By what a message that comes again is known.
 *
 * @param sender application and facility, as it calls itself
 * @param number its control id; empty where the sender gives none
 * @param content hash of what it says, without the number and when it was sent
 */
public record MessageIdentity(String sender, String number, String content) {}
