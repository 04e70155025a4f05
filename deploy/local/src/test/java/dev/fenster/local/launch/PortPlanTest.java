package dev.fenster.local.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;

import org.junit.jupiter.api.Test;

class PortPlanTest {
    @Test
    void every_part_has_a_port_of_its_own_above_the_base() {
        assertThat(new PortPlan(8080).all()).containsExactly(8080, 8081, 8082, 8083, 8084, 8085, 8086, 8087, 8088);
        assertThat(new PortPlan(8080).service(3)).isEqualTo(8084);
    }

    @Test
    void a_base_that_leaves_no_room_is_refused_with_the_range() {
        assertThatThrownBy(() -> new PortPlan(80)).hasMessageContaining("from 1024 to 65527");
        assertThatThrownBy(() -> new PortPlan(65530)).hasMessageContaining("65530");
    }

    @Test
    void a_port_in_use_is_named_with_a_way_out() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var ports = new PortPlan(taken.getLocalPort());

            assertThatThrownBy(() -> Preconditions.portsAreFree(ports)).isInstanceOf(LaunchException.class)
                    .hasMessageContaining("Port " + taken.getLocalPort() + " is in use").hasMessageContaining("--port");
        }
    }
}
