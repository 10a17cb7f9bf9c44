package health.erp.records.queue;

/**
 * What is told to who has just taken a number.
 *
 * @param ahead how many are called before, as things stand
 */
public record QueuedToken(QueueTokenView token, int ahead) {}
