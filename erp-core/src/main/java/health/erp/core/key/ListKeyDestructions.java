package health.erp.core.key;

/** Asks for the proposed and done destructions of the hospital's keys. */
public record ListKeyDestructions() {}
