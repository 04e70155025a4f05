package dev.fenster.notification.agenda;

/** An agenda as the description of the API shows it. */
final class AgendaExample {
    static final String JSON = """
            {"meeting": {"id": "product-management", "name": "Product management", "timezone": "Europe/Berlin"},
             "occursAt": "2026-11-25T10:00:00+01:00",
             "period": {"from": "2026-11-18", "to": "2026-11-24", "timezone": "Europe/Berlin", "running": true},
             "comparedWith": {"from": "2026-11-11", "to": "2026-11-17", "timezone": "Europe/Berlin", "running": false},
             "asOf": "2026-11-24T14:00:00Z",
             "definitions": {"tickets": "Tickets opened in the period, by the time of the customer's contact."},
             "totals": {"tickets": 87, "ticketsBefore": 91, "change": {"absolute": -4, "percent": -4.4}, "answered": 80,
                        "unanswered": 7, "longestWaitSeconds": 176100},
             "highlights": {"mostTickets": "receipt-printing", "strongestFall": "receipt-printing",
                            "longestWait": "receipt-printing"},
             "components": [{"component": "receipt-printing", "componentName": "Receipt printing",
                             "owner": {"key": "lukas-vogt", "name": "Lukas Vogt"}, "tickets": 87, "ticketsBefore": 91,
                             "change": {"absolute": -4, "percent": -4.4}, "answered": 80, "unanswered": 7,
                             "longestWaits": [{"ticketId": "98c28586-7bb8-5e0c-b9dc-562c646aaa5a",
                                               "openedAt": "2026-11-19T07:15:00Z", "firstReplyAt": "2026-11-21T08:10:00Z",
                                               "waitSeconds": 176100, "stillWaiting": false}],
                             "quotes": [{"ticketId": "98c28586-7bb8-5e0c-b9dc-562c646aaa5a", "language": "en",
                                         "text": "The receipt printer stays silent after the update to 4.2.1."}]}],
             "longestWaits": [{"component": "receipt-printing", "componentName": "Receipt printing",
                               "owner": {"key": "lukas-vogt", "name": "Lukas Vogt"},
                               "ticketId": "98c28586-7bb8-5e0c-b9dc-562c646aaa5a", "openedAt": "2026-11-19T07:15:00Z",
                               "firstReplyAt": "2026-11-21T08:10:00Z", "waitSeconds": 176100, "stillWaiting": false}]}""";

    private AgendaExample() {}
}
