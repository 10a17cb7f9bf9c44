package health.erp.examples.labels;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LabelStockTest {
    @Test
    void aLabelOnWhichNothingFitsIsRefused() {
        assertThatThrownBy(() -> new LabelStock(24, 12, 8)).hasMessageContaining("24 x 12 mm");
        assertThatThrownBy(() -> new LabelStock(50, 201, 8)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LabelStock(50, 25, 7)).hasMessageContaining("dots (7)");
    }
}
