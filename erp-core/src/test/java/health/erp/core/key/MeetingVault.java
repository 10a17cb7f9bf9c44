package health.erp.core.key;

import health.erp.core.id.HospitalId;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicBoolean;

/** A vault that lets the first key be wrapped only when the other one wants that too. */
final class MeetingVault implements KeyVault {
    private final KeyVault real;
    private final CyclicBarrier together;
    private final AtomicBoolean met = new AtomicBoolean();

    MeetingVault(KeyVault real, CyclicBarrier together) {
        this.real = real;
        this.together = together;
    }

    @Override
    public byte[] wrap(HospitalId hospital, byte[] key) {
        if (met.compareAndSet(false, true)) {
            try {
                together.await();
            } catch (InterruptedException | BrokenBarrierException e) {
                throw new IllegalStateException(e);
            }
        }
        return real.wrap(hospital, key);
    }

    @Override
    public byte[] unwrap(HospitalId hospital, byte[] wrapped) {
        return real.unwrap(hospital, wrapped);
    }

    @Override
    public void rotate(HospitalId hospital) {
        real.rotate(hospital);
    }

    @Override
    public void destroy(HospitalId hospital) {
        real.destroy(hospital);
    }
}
