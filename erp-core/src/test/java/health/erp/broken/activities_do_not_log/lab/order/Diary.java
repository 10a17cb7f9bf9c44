package health.erp.broken.activities_do_not_log.lab.order;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

final class Diary {
    private static final Logger LOG = LoggerFactory.getLogger(Diary.class);
    private static final System.Logger OTHER = System.getLogger("lab");

    void write() {
        LOG.info("placed");
        OTHER.log(System.Logger.Level.INFO, "placed");
    }
}
