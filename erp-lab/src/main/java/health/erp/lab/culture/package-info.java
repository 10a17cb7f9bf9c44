/**
 * What grows from specimens, and what helps against it.
 *
 * <p>Start at {@link health.erp.lab.culture.Cultures}: a specimen is put on media and read day after day, what grows is isolated and
 * named, and what is known is reported: preliminary, final, corrected, each version kept. {@link health.erp.lab.culture.Susceptibilities}
 * holds what was measured of drugs against {@link health.erp.lab.culture.Breakpoints}, which a hospital imports from the guideline and
 * year it works by; none come with the house. Without a breakpoint nothing is interpreted.
 */
@NullMarked
package health.erp.lab.culture;

import org.jspecify.annotations.NullMarked;
