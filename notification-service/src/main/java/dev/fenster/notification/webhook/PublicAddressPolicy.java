package dev.fenster.notification.webhook;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;

/**
 * Which addresses a subscriber may have: those of the public internet. Anything else would let a subscriber make Fenster call
 * what
 * only Fenster can reach (its own network, a cloud's metadata service).
 */
final class PublicAddressPolicy {
    private PublicAddressPolicy() {}

    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress() || address.isLoopbackAddress() || address.isLinkLocalAddress()
                || address.isSiteLocalAddress() || address.isMulticastAddress()) {
            return false;
        }
        return address instanceof Inet4Address ? isPublicV4(address.getAddress()) : isPublicV6((Inet6Address) address);
    }

    private static boolean isPublicV4(byte[] ip) {
        int first = ip[0] & 0xff;
        int second = ip[1] & 0xff;
        boolean sharedByCarriers = first == 100 && second >= 64 && second < 128;
        boolean protocolAssignments = first == 192 && second == 0 && ip[2] == 0;
        boolean benchmarks = first == 198 && (second == 18 || second == 19);
        return first != 0 && first < 224 && !sharedByCarriers && !protocolAssignments && !benchmarks;
    }

    /**
     * 2000::/3 is all that is routed; inside of it, 6to4 and Teredo hide an IPv4 address, as 64:ff9b::/96 does outside of it.
     */
    private static boolean isPublicV6(Inet6Address address) {
        var ip = address.getAddress();
        int first = (ip[0] & 0xff) << 8 | ip[1] & 0xff;
        int second = (ip[2] & 0xff) << 8 | ip[3] & 0xff;
        return first >= 0x2000 && first < 0x4000 && first != 0x2002 && !(first == 0x2001 && second == 0);
    }
}
