/**
 * Messages to patients and staff: what is said, to whom, how and when, and whether it arrived.
 *
 * <p>A module declares {@link health.erp.core.notice.NoticeType}s in its door and tells people with
 * {@link health.erp.core.notice.Notices}. What goes out goes through the port
 * {@link health.erp.core.notice.NoticeChannel}.
 */
@NullMarked
package health.erp.core.notice;

import org.jspecify.annotations.NullMarked;
