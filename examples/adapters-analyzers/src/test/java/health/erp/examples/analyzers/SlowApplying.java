package health.erp.examples.analyzers;

import health.erp.core.id.HospitalId;
import health.erp.core.telemetry.Telemetry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Whatever is applied waits until it may go on. */
final class SlowApplying implements Telemetry {
    final CountDownLatch begun = new CountDownLatch(1);
    final CountDownLatch mayGoOn = new CountDownLatch(1);
    final CountDownLatch done = new CountDownLatch(1);
    final List<String> told = new CopyOnWriteArrayList<>();

    @Override
    public Observed begins(Work work) {
        var isApplying = work.name().endsWith(".apply");
        if (isApplying) {
            begun.countDown();
            try {
                if (!mayGoOn.await(5, TimeUnit.SECONDS)) {
                    told.add("nobody let it go on");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return new Observed() {
            @Override
            public void done() {
                ended("done");
            }

            @Override
            public void refused(String code) {
                ended(code);
            }

            @Override
            public void failed(String exception) {
                ended(exception);
            }

            private void ended(String outcome) {
                told.add(work.name() + " " + outcome);
                if (isApplying) {
                    done.countDown();
                }
            }
        };
    }

    @Override
    public void waiting(String queue, long entries, Duration oldest) {}

    @Override
    public void queued(String permit, HospitalId hospital, Duration time, boolean granted) {}
}
