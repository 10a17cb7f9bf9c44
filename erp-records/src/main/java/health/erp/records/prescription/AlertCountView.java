package health.erp.records.prescription;

import health.erp.records.drug.CheckKind;
import health.erp.records.drug.Severity;

/**
 * Warnings of one kind: how many there were and how many of them were overridden. Where nearly all are, people have
 * stopped reading them.
 *
 * @param issues different ones
 * @param shown how often they were on a screen
 * @param overridden how many somebody went on in spite of
 */
public record AlertCountView(CheckKind check, Severity severity, long issues, long shown, long overridden) {}
