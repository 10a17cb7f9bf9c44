/**
 * Small houses that break a rule on purpose, each in a package with the rule's name, and one that breaks nothing.
 *
 * <p>They prove that every rule can fail; start at {@code HouseRulesTest}. Nobody else sees them: modules check only
 * their own package, and the test-jar leaves them out.
 */
package health.erp.broken;
