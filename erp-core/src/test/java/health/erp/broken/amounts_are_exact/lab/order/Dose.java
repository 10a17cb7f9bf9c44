package health.erp.broken.amounts_are_exact.lab.order;

import java.util.List;

final class Dose {
    private float amount;

    List<Double> halved(double[] doses) {
        return List.of(doses[0] / 2, amount / 2d);
    }
}
