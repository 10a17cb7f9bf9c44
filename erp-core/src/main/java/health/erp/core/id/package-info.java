/** The ids by which modules refer to what another module keeps. All are UUID version 7, assigned by us. */
@NullMarked
package health.erp.core.id;

import org.jspecify.annotations.NullMarked;
