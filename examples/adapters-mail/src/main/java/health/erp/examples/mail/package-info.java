/** Notices that go out by SMTP. */
@NullMarked
package health.erp.examples.mail;

import org.jspecify.annotations.NullMarked;
