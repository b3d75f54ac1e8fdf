/** Generated from docs/openapi.json: never edited. */
export interface paths {
    "/.well-known/jwks.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["publishVoucherKeys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accreditations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listAccreditations"];
        put?: never;
        post: operations["grantAccreditation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accreditations/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["endAccreditation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agreements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listAgreements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agreements/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getAgreement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agreements/{id}/amend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["amendAgreement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agreements/{id}/countersign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["countersignAgreement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agreements/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["declineAgreement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agreements/{id}/document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["downloadAgreement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agreements/{id}/document-to-sign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["downloadAgreementToSign"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agreements/{id}/language": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["changeAgreementLanguage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agreements/{id}/sign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["signAgreement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agreements/{id}/signed-copies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["uploadSignedCopy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agreements/{id}/terminate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["terminateAgreement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agreements/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["withdrawAmendment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/aid-register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listAidRegister"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/aid-register/csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["exportAidRegister"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/aid-register/registered": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["markRegistered"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listApplications"];
        put?: never;
        post: operations["createApplication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/{applicationId}/evaluator-choices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listEvaluatorChoices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getApplication"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["saveApplication"];
        trace?: never;
    };
    "/api/applications/{id}/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["addAttachment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/{id}/attachments/{attachmentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["removeAttachment"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/{id}/attachments/{attachmentId}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["downloadAttachment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/{id}/audit-packs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listAuditPacks"];
        put?: never;
        post: operations["orderAuditPack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/{id}/checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["checkApplication"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/{id}/clone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["cloneApplication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/{id}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listToldDecisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/{id}/declare-eligible": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["declareEligible"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/{id}/declare-ineligible": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["declareIneligible"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/{id}/decline-sketch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["declineSketch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/{id}/feedback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getFeedback"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/{id}/feedback/letter": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["downloadFeedbackLetter"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/{id}/override-eligible": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["overrideEligible"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/{id}/resubmit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["resubmitApplication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["returnApplication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/{id}/shortlist": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["shortlistApplication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/{id}/submissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listSubmissions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["submitApplication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/{id}/submit-sketch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["submitSketch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/{id}/submitted-document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["downloadSubmittedDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/{id}/thread-files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["addThreadFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["withdrawApplication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assignment-runs/{id}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["discardAssignmentRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assignment-runs/{id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["exportAssignmentRun"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assignment-runs/{id}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["moveReviewer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assignment-runs/{id}/send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["sendAssignmentRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listAssignments"];
        put?: never;
        post: operations["assignByHand"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assignments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getAssignment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assignments/{id}/abstain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["abstainAssignment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assignments/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["acceptAssignment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assignments/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["declineAssignment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assignments/{id}/extend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["extendAssignment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assignments/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["reopenReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assignments/{id}/replace": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["replaceAssignment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assignments/{id}/scores": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["saveScores"];
        trace?: never;
    };
    "/api/assignments/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["submitReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit-packs/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["auditPackFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/authorities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listAuthorities"];
        put?: never;
        post: operations["createAuthority"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/bank-account-changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listBankAccountChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/bank-account-changes/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["confirmBankAccountChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/bank-account-changes/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["refuseBankAccountChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/bank-accounts/{organisationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getBankAccount"];
        put: operations["enterBankAccount"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/bank-entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listBankEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/bank-entries/{id}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["decideBankEntry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/bank-files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listBankFiles"];
        put?: never;
        post: operations["importBankFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listBatches"];
        put?: never;
        post: operations["makeBatches"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/batches/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getBatch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/batches/{id}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["checkBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/batches/{id}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["discardBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/batches/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["downloadBatchFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/batches/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["releaseBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/batches/{id}/resolve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["resolveBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/batches/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["retryBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/batches/{id}/send-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["sendBatchBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/batches/{id}/take-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["takeOutOfBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call-choices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listCallChoices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call-document-checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["checkCallDocument"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call-document-schema": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getCallDocumentSchema"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call-form-previews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["previewCallForms"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listCalls"];
        put?: never;
        post: operations["createCall"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calls/{callId}/agreement-texts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listAgreementTexts"];
        put?: never;
        post: operations["writeAgreementText"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calls/{callId}/assignment-board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getAssignmentBoard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calls/{callId}/assignment-plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["planAssignments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calls/{callId}/assignment-runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["requestAssignmentRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calls/{callId}/conflict-list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getConflictList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calls/{callId}/conflict-rechecks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["recheckConflicts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calls/{callId}/decisions/recommend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["recommendFromRanking"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calls/{callId}/evaluation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getEvaluation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calls/{callId}/evaluation/{phase}/extend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["extendPhase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calls/{callId}/matching-runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listMatchingRuns"];
        put?: never;
        post: operations["requestMatchingRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calls/{callId}/ranking": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getRanking"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calls/{callId}/ranking/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["exportRanking"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calls/{callId}/ranking/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["rankingOverview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calls/{callId}/ranking/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["rankingRows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calls/{callId}/ranking/sheet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["exportRankingSheet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calls/{callId}/ranking/what-if": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["rankingWhatIf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calls/{callId}/rankings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["freezeRanking"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calls/{callId}/voucher-forecast": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["forecastVouchers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calls/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getCall"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calls/{id}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["reviseCall"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calls/{id}/envelopes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getCallEnvelopes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calls/{id}/my-questions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listMyQuestions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calls/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["publishCall"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calls/{id}/questions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listCallQuestions"];
        put?: never;
        post: operations["askQuestion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calls/{id}/versions/{from}/diff/{to}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["diffCallVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listClaims"];
        put?: never;
        post: operations["createClaim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/claims/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getClaim"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/claims/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["answerClaim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/claims/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["approveClaim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/claims/{id}/certify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["certifyClaim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/claims/{id}/checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["checkClaim"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/claims/{id}/correct": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["correctClaim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/claims/{id}/duplicates/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["decideDuplicate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/claims/{id}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["addClaimFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/claims/{id}/files/{fileId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["removeClaimFile"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/claims/{id}/files/{fileId}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["downloadClaimFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/claims/{id}/lapse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["lapseClaim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/claims/{id}/lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["editClaimLines"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/claims/{id}/query": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["queryClaim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/claims/{id}/recoveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["orderRecovery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/claims/{id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["rejectClaim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/claims/{id}/request-payout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["requestPayout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/claims/{id}/send-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["sendClaimBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/claims/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["submitClaim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/claims/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["withdrawClaim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/company-profiles/{organisationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getCompanyProfile"];
        put: operations["saveCompanyProfile"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/company-profiles/{organisationId}/effects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["checkProfileChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/company-profiles/{organisationId}/ownership": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getOwnership"];
        put: operations["saveOwnership"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/company-profiles/{organisationId}/ownership/effects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["checkOwnershipChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conflict-declarations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["declareConflicts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dead-letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listDeadLetters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dead-letters/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["replayDeadLetter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listDecisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/decisions/commands": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["commandDecisions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/decisions/recommend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["recommendDecision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/decisions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getDecision"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/decisions/{id}/appeal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["fileAppeal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/decisions/{id}/appeal/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["decideAppeal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/decisions/{id}/appeal/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["addAppealFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/decisions/{id}/appeal/files/{fileId}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["downloadAppealFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/decisions/{id}/case": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getDecisionCase"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/decisions/{id}/conditions/{conditionId}/meet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["meetCondition"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/decisions/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["confirmDecision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/decisions/{id}/letter": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["downloadDecisionLetter"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/decisions/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["reopenDecision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/decisions/{id}/send-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["sendBackDecision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/demo/clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getDemoClock"];
        put?: never;
        post: operations["advanceDemoClock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/demo/logins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listDemoLogins"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/demo/mails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listDemoMails"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/demo/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["logInAsDemo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk/applications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listDesk"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk/applications/commands": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["commandApplications"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk/applications/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["exportDesk"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk/applications/{id}/swap": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["deskSwap"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk/applications/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["deskTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listViews"];
        put?: never;
        post: operations["saveView"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk/views/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["removeView"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/email-verifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["verifyEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/engagements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listEngagements"];
        put?: never;
        post: operations["proposeEngagement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/engagements/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getEngagement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/engagements/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["acceptEngagement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/engagements/{id}/break-off": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["breakOffEngagement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/engagements/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["cancelEngagement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/engagements/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["confirmEngagement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/engagements/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["declineEngagement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/engagements/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["refuseEngagement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/engagements/{id}/sign-off": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["signOffEngagement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/evaluators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listEvaluators"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/evaluators/{personId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["saveEvaluator"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/holds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listHolds"];
        put?: never;
        post: operations["openHold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/holds/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["releaseHold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/home": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getHome"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listInvitations"];
        put?: never;
        post: operations["sendInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/invitations/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["acceptInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/invitations/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["previewInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/invitations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["withdrawInvitation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ledger-alarms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["booksState"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ledger-alarms/{id}/ask-to-clear": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["askToClear"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ledger-alarms/{id}/clear": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["clearAlarm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ledger-alarms/{id}/keep": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["keepAlarm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ledger/envelopes/{id}/series": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["envelopeSeries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ledger/envelopes/{id}/vouchers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["voucherAccounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ledger/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["exportBook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ledger/proof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["proveLedger"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ledger/reconciliation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["reconcile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ledger/transfers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listTransfers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ledger/trial-balance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["trialBalance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/legal-parameter-effects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["legalParameterEffects"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/legal-parameter-proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listLegalParameterProposals"];
        put?: never;
        post: operations["proposeLegalParameter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/legal-parameter-proposals/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["confirmLegalParameter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/legal-parameter-proposals/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["refuseLegalParameter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/legal-parameter-proposals/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["withdrawLegalParameter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/legal-parameters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listLegalParameters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/managed-calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listManagedCalls"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/managed-calls/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getManagedCall"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/managed-calls/{id}/dry-run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["dryRunCall"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/matching-runs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getMatchingRun"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/matching-runs/{id}/alternatives/{applicationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listAlternatives"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/matching-runs/{id}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["discardMatchingRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/matching-runs/{id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["exportMatchingRun"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/matching-runs/{id}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["movePair"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/matching-runs/{id}/send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["sendMatchingRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listNotices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notices/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["readNotices"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notification-preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getNotificationPreferences"];
        put: operations["setNotificationPreferences"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["addCompany"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getOrganisation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["updateOrganisation"];
        trace?: never;
    };
    "/api/organisations/{id}/hand-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["handOverOwnership"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{id}/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listMembers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{id}/people/{personId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["removeMember"];
        options?: never;
        head?: never;
        patch: operations["changeRight"];
        trace?: never;
    };
    "/api/organisations/{organisationId}/aid": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getCompanyAid"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{organisationId}/aid/{aidId}/notice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["downloadAidNotice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{organisationId}/declared-aid": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["declareAid"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{organisationId}/declared-aid/{aidId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["takeBackDeclaredAid"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/partner-desk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listDeskPartners"];
        put?: never;
        post: operations["enterPartner"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/partner-desk/{organisationId}/invite": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["invitePartner"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/partner-imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["importPartners"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/partner-profiles/{organisationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getPartnerProfile"];
        put: operations["savePartnerProfile"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/partners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listPartners"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/partners/facets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getPartnerFacets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/partners/{organisationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getPartner"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/password-changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/password-resets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["requestPasswordReset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/password-resets/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["resetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payout-desk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["payoutDesk"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payout-runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listPayoutRuns"];
        put?: never;
        post: operations["startPayoutRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payout-runs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getPayoutRun"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payout-runs/{id}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["checkPayoutRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payout-runs/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["releasePayoutRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payouts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listPayouts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payouts/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["approvePayouts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payouts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getPayout"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payouts/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["approvePayout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payouts/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["cancelPayout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payouts/{id}/question": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["questionPayout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payouts/{id}/resolve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["resolvePayout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listPeople"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getPerson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{id}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["disablePerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{id}/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["enablePerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{id}/second-factor/ask-reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["askSecondFactorReset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{id}/second-factor/confirm-reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["confirmSecondFactorReset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{id}/second-factor/withdraw-reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["withdrawSecondFactorReset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["updateProfile"];
        trace?: never;
    };
    "/api/programmes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listProgrammes"];
        put?: never;
        post: operations["createProgramme"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/open-data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listDataSets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/open-data/{programme}/grants.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["grantsJson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/open-data/{programme}/operations.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["operationsCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/open-data/{programme}/operations.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["operationsJson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/vouchers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["checkVoucherToken"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/vouchers/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["checkVoucher"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/questions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listQuestions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/questions/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["answerQuestion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/questions/{id}/correct": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["correctAnswer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/questions/{id}/dismiss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["dismissQuestion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recoveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listRecoveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recoveries/totals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getRecoveryTotals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recoveries/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getRecovery"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recoveries/{id}/ask-write-off": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["askWriteOff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recoveries/{id}/keep": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["keepRecovery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recoveries/{id}/notify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["notifyRecovery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recoveries/{id}/repayments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["enterRepayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recoveries/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["withdrawRecovery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recoveries/{id}/write-off": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["writeOffRecovery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reference/currencies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listCurrencies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reference/postcode-region": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["findRegionOfPostcode"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reference/rates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getRate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reference/regions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listRegions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reference/releases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listReleases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reference/sectors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listSectors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listRegisters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registers/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["previewRegister"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registers/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["publishRegister"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["registerCompany"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/repayments/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["confirmRepayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/repayments/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["refuseRepayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sanctions-lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["importSanctionsList"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scheme-holds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listSchemeHolds"];
        put?: never;
        post: operations["stopScheme"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scheme-holds/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["releaseScheme"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/screening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["screeningState"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/screening-hits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listScreeningHits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/screening-hits/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["confirmHit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/screening-hits/{id}/dismiss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["dismissHit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/screening-hits/{id}/lift": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["liftHit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/screening-hits/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["reopenHit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getSecondFactor"];
        put?: never;
        post: operations["enrolSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/second-factor/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["confirmSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/second-factor/recovery-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["renewRecoveryCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/second-factor/refuse-reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["refuseSecondFactorReset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/second-factor/switch-off": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["switchOffSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getSession"];
        put?: never;
        post: operations["logIn"];
        delete: operations["logOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["revokeSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/signed-copies/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["acceptSignedCopy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/signed-copies/{id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["downloadSignedCopy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/signed-copies/{id}/send-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["sendBackSignedCopy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff-roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listStaffRoles"];
        put?: never;
        post: operations["requestStaffRole"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff-roles/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["confirmStaffRole"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff-roles/{id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["revokeStaffRole"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/thread-files/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["removeThreadFile"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/threads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listThreads"];
        put?: never;
        post: operations["openThread"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/threads/unread": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["countUnread"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/threads/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getThread"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/threads/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["closeThread"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/threads/{id}/files/{fileId}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["downloadThreadFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/threads/{id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listMessages"];
        put?: never;
        post: operations["writeMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/threads/{id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["markRead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/threads/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["reopenThread"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/voucher-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listVoucherKeys"];
        put?: never;
        post: operations["rotateVoucherKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/vouchers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listVouchers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/vouchers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getVoucher"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/vouchers/{id}/code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["showVoucherCode"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/vouchers/{id}/document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["downloadVoucher"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/vouchers/{id}/extend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["extendVoucher"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/vouchers/{id}/extend-beyond": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["extendVoucherBeyond"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/vouchers/{id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["revokeVoucher"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/open-data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["showOpenData"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/voucher": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["showVoucherCheck"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/voucher/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["showVoucherOfCode"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AcceptCopyDto: {
            /** @description Where a qualified signature was validated, with the number of the report. */
            checkedWith?: string;
        };
        AcceptInvitationDto: {
            /** @enum {string} */
            language?: "en" | "de";
            name?: string | null;
            /** @description A new one, or that of the account that there is */
            password?: string | null;
            token: string;
        };
        AccreditationDto: {
            /** Format: uuid */
            authorityId: string | null;
            authorityName: string | null;
            endReason: string | null;
            /** Format: date-time */
            endedAt: string | null;
            /** @description It holds today */
            holds: boolean;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            organisationId: string;
            organisationName: string;
            /** Format: uuid */
            programmeId: string;
            territoryKeys: string[];
            /** Format: date */
            validFrom: string;
            /** Format: date */
            validTo: string;
        };
        AccreditationMadeDto: {
            /** Format: uuid */
            id: string;
        };
        AccreditationPageDto: {
            items: components["schemas"]["AccreditationDto"][];
            nextCursor: string | null;
        };
        AccreditedByDto: {
            /** Format: uuid */
            programmeId: string;
            programmeTitle: string | null;
            /**
             * Format: date
             * @description The last day
             */
            validTo: string;
        };
        AddCompanyDto: {
            company: components["schemas"]["CompanyDto"];
            /** @enum {string} */
            kind: "sme" | "partner";
        };
        AdvanceClockDto: {
            advanceMs: number;
        };
        AgreementDto: {
            allowedCommands: components["schemas"]["CommandDto"][];
            /** @example 9600.00 */
            amount: string;
            applicantName: string;
            /** Format: uuid */
            applicationId: string;
            applicationNumber: string;
            /** Format: uuid */
            callId: string;
            /** @description Why there is this version. */
            changeReason: string | null;
            /** @description What a new version changes. */
            changes: components["schemas"]["ChangeDto"][];
            /** @description Whether signing asks for a code of the second factor. */
            codeNeeded: boolean;
            copies: components["schemas"]["SignedCopyDto"][];
            /** @example EUR */
            currency: string;
            /** @description From 1; each new version of an agreement in force has the next. */
            edition: number;
            /** @description All versions, first to last. */
            editions: components["schemas"]["EditionDto"][];
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            inForceAt: string | null;
            language: string;
            /** @description Whether the side of the reader may bring a signed copy now. */
            mayBringCopy: boolean;
            /** @description Whether the side of the reader still has to sign. */
            mySignatureMissing: boolean;
            /** Format: date-time */
            offeredAt: string;
            /** @description Languages that it can still be asked for in; empty once somebody has signed. */
            otherLanguages: string[];
            parties: string[];
            /** @description Who proposed this version; staff alone see it. */
            proposedBy: string | null;
            /** Format: date-time */
            signByAt: string;
            /** @enum {string} */
            signatureLevel: "simple" | "advanced" | "qualified";
            signatures: components["schemas"]["SignatureDto"][];
            /** @description Whether it can be signed in the web; a qualified signature cannot. */
            signsInWeb: boolean;
            state: string;
            /** @description Whether a signed PDF may be brought in place of signing in the web. */
            takesCopies: boolean;
            text: string;
            textHash: string;
            title: string;
            /** @description Sides that have neither signed nor brought a copy that is looked at. */
            toSign: string[];
            /** Format: uuid */
            voucherId: string | null;
        };
        AgreementLanguageDto: {
            /** @enum {string} */
            language: "de" | "en" | "fr" | "it" | "sl";
        };
        AgreementPageDto: {
            items: components["schemas"]["AgreementDto"][];
            nextCursor: string | null;
        };
        AgreementTextsDto: {
            items: components["schemas"]["LanguageTextDto"][];
            /** @description What a block can ask for in braces. */
            placeholders: string[];
        };
        AidDto: {
            /** @example 9600.00 */
            amount: string;
            /** @description What it was held against: ceiling, used, remaining, figures of law. */
            assessment: {
                [key: string]: unknown;
            } | null;
            authorityName: string;
            /**
             * Format: uuid
             * @description The decision that it comes from.
             */
            awardId: string | null;
            currency: string;
            /** Format: date */
            grantDate: string | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "award" | "declared";
            legalBasis: string;
            memberState: string;
            notice: components["schemas"]["AidNoticeDto"] | null;
            /** Format: uuid */
            organisationId: string;
            reference: string;
            route: string;
            /** @enum {string} */
            state: "earmarked" | "granted" | "withdrawn";
        };
        AidNoticeDto: {
            language: string;
            paragraphs: string[];
            title: string;
        };
        AidRoomDto: {
            /** @example 9600.00 */
            ceiling: string;
            memberState: string;
            /** @example 9600.00 */
            remaining: string;
            /** Format: date */
            since: string;
            /** @example 9600.00 */
            used: string;
        };
        AlternativeDto: {
            /** @description By how much the best total fit falls when this pair is set and the rest is assigned anew. */
            cost: number;
            fit: number;
            /** @description Null: without a partner. */
            partner: components["schemas"]["MatchedPartyDto"] | null;
        };
        AlternativesDto: {
            items: components["schemas"]["AlternativeDto"][];
        };
        AmendDto: {
            /**
             * @description What the voucher is worth from then on; less than before.
             * @example 9600.00
             */
            amount?: string;
            /** @description Why; both sides read it. */
            reason: string;
            /**
             * Format: date
             * @description The last day of the work; later than now.
             */
            validUntil?: string;
        };
        AnswerQuestionDto: {
            answer: string;
            /** @description The question as it is published; as it was asked when left out */
            text?: string;
        };
        AnswerShownDto: {
            label: string;
            value: string;
        };
        AppealDto: {
            answer: string | null;
            /** Format: date-time */
            answeredAt: string | null;
            /** Format: date-time */
            filedAt: string;
            files: components["schemas"]["AppealFileDto"][];
            /** @enum {string|null} */
            money: "available" | "reserve" | null;
            reasons: string;
        };
        AppealFileDto: {
            /** Format: uuid */
            id: string;
            name: string;
            size: number;
        };
        ApplicationDto: {
            allowedCommands: components["schemas"]["CommandDto"][];
            answers: {
                [key: string]: unknown;
            };
            answersVersion: number;
            attachments: components["schemas"]["AttachmentDto"][];
            /** Format: uuid */
            callId: string;
            callTitle: string;
            /** @description The version of the call whose form and terms hold: GET /api/calls/{callId} */
            callVersion: number;
            /** @description Of drafts: the application that it began with */
            clonedFrom: components["schemas"]["ClonedFromDto"] | null;
            /** @description Figures of the company as they were submitted */
            company: {
                [key: string]: unknown;
            } | null;
            countryCode: string;
            /** @example EUR */
            currency: string;
            /**
             * Format: date-time
             * @description When the call closes, for drafts; when the term ends, for returned ones
             */
            dueAt: string | null;
            /**
             * @description First-come calls: what is set aside for it; may be less than it asked for where the call offers the rest
             * @example 9600.00
             */
            earmarked: string | null;
            /** @description Answers and files can be changed now, by this reader */
            editable: boolean;
            /** @enum {string|null} */
            eligibility: "eligible" | "ineligible" | "open" | null;
            /** Format: uuid */
            envelopeId: string | null;
            /** @description JSON Schema 2020-12 of the form, texts in the language asked for */
            form: {
                [key: string]: unknown;
            };
            /**
             * @description Which form it is: calls with two steps ask a sketch first
             * @enum {string}
             */
            formStep: "sketch" | "full";
            /** Format: uuid */
            id: string;
            instrument: string;
            instrumentTitle: string;
            number: string;
            nutsCode: string;
            /** Format: uuid */
            organisationId: string;
            organisationName: string;
            partnerName: string | null;
            /** Format: uuid */
            partnerOrganisationId: string | null;
            /** @description First-come calls: 1 is served next; null when it does not wait */
            queuePosition: number | null;
            /** Format: date-time */
            receivedAt: string | null;
            /** @description While it is returned: what the question opens; null: everything */
            reopened: string[] | null;
            /** @example 9600.00 */
            requested: string | null;
            /** Format: date-time */
            savedAt: string;
            snapshotHash: string | null;
            /** @enum {string} */
            state: "draft" | "sketched" | "shortlisted" | "submitted" | "returned" | "waiting" | "eligible" | "ineligible" | "partnered" | "in-evaluation" | "evaluated" | "approved" | "reserve-listed" | "rejected" | "lapsed" | "withdrawn";
            timeline: components["schemas"]["TimelineStepDto"][];
            title: string;
            verdicts: components["schemas"]["VerdictDto"][];
            version: number;
        };
        ApplicationListedDto: {
            allowedCommands: components["schemas"]["CommandDto"][];
            /** Format: uuid */
            callId: string;
            callTitle: string;
            countryCode: string;
            /** @example EUR */
            currency: string;
            /**
             * Format: date-time
             * @description When the call closes, for drafts; when the term ends, for returned ones
             */
            dueAt: string | null;
            /** @enum {string|null} */
            eligibility: "eligible" | "ineligible" | "open" | null;
            /** Format: uuid */
            envelopeId: string | null;
            /** Format: uuid */
            id: string;
            instrument: string;
            instrumentTitle: string;
            number: string;
            nutsCode: string;
            /** Format: uuid */
            organisationId: string;
            organisationName: string;
            partnerName: string | null;
            /** Format: uuid */
            partnerOrganisationId: string | null;
            /** Format: date-time */
            receivedAt: string | null;
            /** @example 9600.00 */
            requested: string | null;
            /** Format: date-time */
            savedAt: string;
            /** @enum {string} */
            state: "draft" | "sketched" | "shortlisted" | "submitted" | "returned" | "waiting" | "eligible" | "ineligible" | "partnered" | "in-evaluation" | "evaluated" | "approved" | "reserve-listed" | "rejected" | "lapsed" | "withdrawn";
            title: string;
        };
        ApplicationMadeDto: {
            /** Format: uuid */
            id: string;
            number: string;
        };
        ApplicationPageDto: {
            items: components["schemas"]["ApplicationListedDto"][];
            nextCursor: string | null;
        };
        ApplicationReceiptDto: {
            allowedCommands: components["schemas"]["CommandDto"][];
            /** @example EUR */
            currency: string;
            /** Format: uuid */
            id: string;
            number: string;
            /** Format: date-time */
            receivedAt: string | null;
            /** @example 9600.00 */
            requested: string | null;
            /** @description SHA-256 of the canonical JSON of what was submitted */
            snapshotHash: string | null;
            /** @enum {string} */
            state: "draft" | "sketched" | "shortlisted" | "submitted" | "returned" | "waiting" | "eligible" | "ineligible" | "partnered" | "in-evaluation" | "evaluated" | "approved" | "reserve-listed" | "rejected" | "lapsed" | "withdrawn";
            version: number;
        };
        AskQuestionDto: {
            /** @description Answers are published: no name, no trade secret */
            text: string;
        };
        AskedAnewDto: {
            instrument: string;
            label: string;
            path: string;
        };
        AssignByHandDto: {
            /** Format: uuid */
            applicationId: string;
            /** Format: uuid */
            personId: string;
        };
        AssignmentBoardDto: {
            /** @description Under evaluation; the worst served first. */
            applications: components["schemas"]["BoardApplicationDto"][];
            evaluators: components["schemas"]["BoardEvaluatorDto"][];
            /** @description The newest run of the call. */
            run: components["schemas"]["AssignmentRunDto"] | null;
        };
        AssignmentDto: {
            /**
             * @description How the scores of the reviewers are put together
             * @enum {string}
             */
            aggregation: "mean" | "median";
            allowedCommands: components["schemas"]["CommandDto"][];
            /**
             * Format: date-time
             * @description To accept or decline.
             */
            answerByAt: string;
            answers: components["schemas"]["AnswerShownDto"][];
            /** @description Hidden from evaluators of a blind call. */
            applicantName: string | null;
            /** Format: uuid */
            applicationId: string;
            blind: boolean;
            /** Format: uuid */
            callId: string;
            /** @description For the programme office alone */
            confidentialComment: string;
            criteria: components["schemas"]["ScoresheetCriterionDto"][];
            /** Format: date-time */
            dueAt: string;
            /** @description Only for staff. */
            evaluatorName: string | null;
            /** Format: uuid */
            id: string;
            instrument: string;
            number: string;
            /** @description For the applicant */
            overallComment: string;
            /** @description Taken on, and not submitted in time. */
            overdue: boolean;
            /**
             * Format: uuid
             * @description Only for staff.
             */
            personId: string | null;
            /** @description Why it was given back after it was submitted */
            reopenReason: string | null;
            scoresVersion: number;
            state: string;
            /** Format: date-time */
            submittedAt: string | null;
            title: string;
        };
        AssignmentExportDto: {
            certificate: {
                [key: string]: unknown;
            };
            format: string;
            /** @description SHA-256 of the canonical JSON of everything else. */
            hash: string;
            instance: {
                [key: string]: unknown;
            };
            locked: components["schemas"]["EvaluatorPairDto"][];
            pairs: components["schemas"]["EvaluatorPairDto"][];
        };
        AssignmentListedDto: {
            allowedCommands: components["schemas"]["CommandDto"][];
            /**
             * Format: date-time
             * @description To accept or decline.
             */
            answerByAt: string;
            /** @description Hidden from evaluators of a blind call. */
            applicantName: string | null;
            /** Format: uuid */
            applicationId: string;
            /** Format: uuid */
            callId: string;
            /** Format: date-time */
            dueAt: string;
            /** @description Only for staff. */
            evaluatorName: string | null;
            /** Format: uuid */
            id: string;
            instrument: string;
            number: string;
            /** @description Taken on, and not submitted in time. */
            overdue: boolean;
            /**
             * Format: uuid
             * @description Only for staff.
             */
            personId: string | null;
            state: string;
            /** Format: date-time */
            submittedAt: string | null;
            title: string;
        };
        AssignmentPageDto: {
            items: components["schemas"]["AssignmentListedDto"][];
            nextCursor: string | null;
        };
        AssignmentPlanDto: {
            /** @description Invitations that were sent. */
            invited: number;
            pairs: components["schemas"]["PlannedPairDto"][];
            unfilled: components["schemas"]["UnfilledDto"][];
        };
        AssignmentRunDto: {
            allowedCommands: components["schemas"]["CommandDto"][];
            /** @description Of the pairs as they stand, after changes by hand. */
            currentFit: number | null;
            /** Format: date-time */
            finishedAt: string | null;
            /** Format: uuid */
            id: string;
            pairs: number | null;
            problem: string | null;
            /** @description The prices prove that no other plan is better. */
            proven: boolean;
            /** Format: date-time */
            requestedAt: string;
            /** Format: date-time */
            sentAt: string | null;
            state: string;
            /** @description Expertise of the computed pairs. */
            totalFit: number | null;
            /** @description Goes up with each step and each change by hand. */
            version: number;
        };
        AttachmentDto: {
            /** Format: date-time */
            addedAt: string;
            /** @description Which document of the call it answers */
            documentKey: string;
            /** Format: uuid */
            id: string;
            name: string;
            /** @description Looked into by a virus scanner */
            scanned: boolean;
            sha256: string;
            size: number;
            type: string;
        };
        AttachmentRemovedDto: {
            /** Format: uuid */
            id: string;
        };
        AuditPackDto: {
            /** Format: uuid */
            applicationId: string;
            /** @description Its making failed to the end and was not set going again. */
            failed: boolean;
            /** Format: uuid */
            id: string;
            /**
             * Format: date-time
             * @description Null while it is being made, or has failed.
             */
            madeAt: string | null;
            /** Format: date-time */
            orderedAt: string;
            sha256: string | null;
            /** @description Bytes. */
            size: number | null;
        };
        AuditPackListDto: {
            items: components["schemas"]["AuditPackDto"][];
        };
        AuthorityDto: {
            /** @enum {string} */
            addressMode: "none" | "minimal" | "structured" | "hybrid";
            /** @enum {string} */
            bankProfile: "sepa" | "swiss-domestic";
            batchBooking: boolean;
            country: string;
            /** @example EUR */
            currency: string;
            /** @description Country and last four characters */
            ibanMasked: string;
            /** Format: uuid */
            id: string;
            key: string;
            name: string;
            /** Format: uuid */
            programmeId: string;
            townName: string;
        };
        AuthorityListDto: {
            items: components["schemas"]["AuthorityDto"][];
        };
        AwardGapsDto: {
            /** Format: uuid */
            applicationId: string;
            beneficiaryName: string;
            /** @description What is missing. */
            gaps: string[];
            number: string;
            title: string;
        };
        BankAccountChangeDto: {
            allowedCommands: components["schemas"]["CommandDto"][];
            confirmedBy: string | null;
            /**
             * Format: date-time
             * @description When it takes the place of the old one.
             */
            effectiveAt: string | null;
            holderName: string;
            /** @description Masked. */
            iban: string;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            organisationId: string;
            organisationName: string;
            presentHolderName: string | null;
            /** @description The account that stands until then, masked. */
            presentIban: string | null;
            /** Format: date-time */
            proposedAt: string;
            proposedBy: string | null;
            state: string;
        };
        BankAccountChangeListDto: {
            items: components["schemas"]["BankAccountChangeDto"][];
        };
        BankAccountDto: {
            bic: string | null;
            /** @description Another account that waits for a second person or for its day. */
            change: components["schemas"]["BankAccountChangeDto"] | null;
            /** Format: date-time */
            changedAt: string | null;
            /** @description Whether there is one. */
            entered: boolean;
            holderName: string | null;
            /** @description Masked: country and the last four characters. */
            iban: string | null;
            mayChange: boolean;
            /** Format: uuid */
            organisationId: string;
            /** @description 0: none yet. Each change is a revision of its own. */
            revision: number;
        };
        BankEntryDto: {
            /** @example 9600.00 */
            amount: string;
            /** Format: uuid */
            bankFileId: string;
            /** Format: date */
            bookingDate: string | null;
            /** @example EUR */
            currency: string;
            /** @enum {string|null} */
            decision: "confirmed" | "dismissed" | null;
            decisionReason: string | null;
            /** @enum {string} */
            direction: "debit" | "credit";
            endToEndId: string | null;
            /** Format: uuid */
            id: string;
            /** @description Somebody has to decide on it, and nobody has yet. */
            needsPerson: boolean;
            outcome: string;
            /** Format: uuid */
            payoutId: string | null;
            returnCode: string | null;
            /** @description Its EndToEndId. */
            suggestedEndToEndId: string | null;
            /**
             * Format: uuid
             * @description The one payment that it could be by amount and account; a person confirms it.
             */
            suggestedPayoutId: string | null;
        };
        BankEntryPageDto: {
            items: components["schemas"]["BankEntryDto"][];
            nextCursor: string | null;
        };
        BankFileDto: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            importedAt: string;
            /** @description Such as camt.054.001.08; unreadable when it is none that is read here. */
            kind: string;
            /** @description Entries that somebody has to look at. */
            openEntries: number;
            /** @description How much of it is booked, 0 to 100: a long one takes its time. */
            percent: number;
            /** @description Why it could not be read; a code. */
            problem: string | null;
            sha256: string;
            /** @enum {string} */
            source: "gateway" | "upload";
            /** @description How many entries led to which outcome. */
            summary: {
                [key: string]: unknown;
            };
        };
        BankFilePageDto: {
            items: components["schemas"]["BankFileDto"][];
            nextCursor: string | null;
        };
        BatchDto: {
            allowedCommands: components["schemas"]["CommandDto"][];
            /** Format: uuid */
            authorityId: string;
            authorityName: string;
            /** @description Why the reader cannot check or release it now; codes. In lists without what is in a batch of a run. */
            barred: string[];
            checkedBy: string | null;
            contents: components["schemas"]["PayoutDto"][];
            /** Format: date-time */
            createdAt: string;
            /** @example EUR */
            currency: string;
            /** Format: date */
            executionDate: string | null;
            /** Format: uuid */
            id: string;
            madeBy: string | null;
            /** @description Whether the reader made it: then another person checks and releases it. */
            mine: boolean;
            /** @description Given at release. */
            msgId: string | null;
            number: string;
            outcomeCode: string | null;
            payouts: number;
            /** @enum {string} */
            profile: "sepa" | "swiss-domestic";
            /** Format: date-time */
            releasedAt: string | null;
            releasedBy: string | null;
            /** @description How often its bytes were handed to the bank. */
            sends: number;
            /** @description SHA-256 of the payment file. */
            sha256: string | null;
            state: string;
            /** @example 9600.00 */
            total: string;
        };
        BatchPageDto: {
            items: components["schemas"]["BatchSummaryDto"][];
            nextCursor: string | null;
        };
        BatchSummaryDto: {
            allowedCommands: components["schemas"]["CommandDto"][];
            /** Format: uuid */
            authorityId: string;
            authorityName: string;
            /** @description Why the reader cannot check or release it now; codes. In lists without what is in a batch of a run. */
            barred: string[];
            checkedBy: string | null;
            /** Format: date-time */
            createdAt: string;
            /** @example EUR */
            currency: string;
            /** Format: date */
            executionDate: string | null;
            /** Format: uuid */
            id: string;
            madeBy: string | null;
            /** @description Whether the reader made it: then another person checks and releases it. */
            mine: boolean;
            /** @description Given at release. */
            msgId: string | null;
            number: string;
            outcomeCode: string | null;
            payouts: number;
            /** @enum {string} */
            profile: "sepa" | "swiss-domestic";
            /** Format: date-time */
            releasedAt: string | null;
            releasedBy: string | null;
            /** @description How often its bytes were handed to the bank. */
            sends: number;
            /** @description SHA-256 of the payment file. */
            sha256: string | null;
            state: string;
            /** @example 9600.00 */
            total: string;
        };
        BatchesMadeDto: {
            batches: components["schemas"]["BatchSummaryDto"][];
            leftOut: components["schemas"]["PayoutLeftOutDto"][];
        };
        BoardApplicationDto: {
            /** Format: uuid */
            applicationId: string;
            notInvited: components["schemas"]["NotInvitedDto"][];
            number: string;
            organisationName: string;
            proposed: components["schemas"]["ProposedReviewerDto"][];
            /** @description Why the run found too few, most first. */
            reasons: components["schemas"]["ShortReasonDto"][];
            /** @description Invited, under review or submitted. */
            reviewers: number;
            standing: components["schemas"]["StandingReviewerDto"][];
            title: string;
            /** @description Reviews that the call asks for, a third one after divergence included. */
            wanted: number;
        };
        BoardEvaluatorDto: {
            /** @description Reviews open now, in all calls. */
            load: number;
            maxLoad: number;
            name: string;
            /** Format: uuid */
            personId: string;
            /** @description More by the run, if it is sent. */
            proposed: number;
        };
        BooksStateDto: {
            alarms: components["schemas"]["LedgerAlarmDto"][];
            last: components["schemas"]["ProofRunDto"] | null;
            runs: components["schemas"]["ProofRunDto"][];
            /** @description Whether an alarm keeps all payments back. */
            stopped: boolean;
        };
        BulkOutcomeDto: {
            /** Format: uuid */
            applicationId: string;
            /** Format: uuid */
            decisionId: string | null;
            problem: string | null;
        };
        BulkOutcomeOfPayoutDto: {
            /** Format: uuid */
            id: string;
            /** @description Why not; null when it was done. */
            problem: string | null;
        };
        BulkReportDto: {
            outcomes: components["schemas"]["BulkOutcomeDto"][];
        };
        CallAuthorityDto: {
            country: string;
            /** @example EUR */
            currency: string;
            key: string;
            name: string;
        };
        CallChoicesDto: {
            competences: components["schemas"]["CompetenceChoiceDto"][];
            instruments: components["schemas"]["KeyLabelDto"][];
            /** @description By the id of the programme */
            programmes: components["schemas"]["KeyLabelDto"][];
        };
        CallContactDto: {
            email: string;
            name: string;
            phone?: string;
            questionsUrl?: string;
        };
        CallCriterionDto: {
            help: string | null;
            key: string;
            label: string;
            /** @description A reviewer may leave it out */
            optional: boolean;
            scaleLabels: components["schemas"]["ScaleLabelDto"][];
            scaleMax: number;
            threshold: number | null;
            weight: number;
        };
        CallDeclarationDto: {
            key: string;
            label: string;
            legalBasis: string;
        };
        CallDetailDto: {
            appealDays: number;
            /** @description In which an application may be written */
            applicationLanguages: string[];
            authorities: components["schemas"]["CallAuthorityDto"][];
            /** Format: date-time */
            closesAt: string | null;
            contact: components["schemas"]["CallContactDto"];
            criteria: components["schemas"]["CallCriterionDto"][];
            declarations: components["schemas"]["CallDeclarationDto"][];
            envelopes: components["schemas"]["CallEnvelopeDto"][];
            fundingStatement: string;
            /** @description SHA-256 of the canonical JSON of the document */
            hash: string;
            /** Format: uuid */
            id: string;
            instruments: components["schemas"]["CallInstrumentDto"][];
            key: string;
            languages: string[];
            legalBasis: components["schemas"]["LegalBasisDto"][];
            /** Format: date-time */
            opensAt: string;
            partner: components["schemas"]["CallPartnerDto"];
            /** Format: uuid */
            programmeId: string;
            programmeTitle: string;
            reserveList: boolean;
            /** @enum {string} */
            selection: "competitive" | "rolling" | "threshold" | "first-come";
            /** @enum {string} */
            state: "draft" | "published" | "closed";
            summary: string;
            taxonomies: components["schemas"]["TaxonomyDto"][];
            territories: components["schemas"]["CallTerritoryDto"][];
            timeZone: string;
            timetable: components["schemas"]["TimetableEntryDto"][];
            title: string;
            version: number;
            /** @enum {string} */
            window: "early" | "open" | "late";
        };
        CallDiffDto: {
            differences: components["schemas"]["CallDifferenceDto"][];
        };
        CallDifferenceDto: {
            /** @description As JSON; null: is not there any more */
            after: string | null;
            /** @description As JSON; null: was not there */
            before: string | null;
            /** @description Entries of lists are named by their key */
            path: string;
        };
        CallDocumentDto: {
            /** @description A call document, format traverse.call/1 */
            document: {
                [key: string]: unknown;
            };
        };
        CallDraftSavedDto: {
            /** Format: uuid */
            id: string;
            key: string;
            /** @description What keeps the draft from being published */
            problems: components["schemas"]["CallMistakeDto"][];
            /** @description Goes back with the next saving */
            revision: number;
        };
        CallEnvelopeDto: {
            /** @example 9600.00 */
            amount: string;
            authority: string;
            /** @example EUR */
            currency: string;
            key: string;
            territories: string[];
        };
        CallFormDto: {
            /**
             * @description Of the first authority; every firm sees that of its own
             * @example EUR
             */
            currency: string;
            /** @description JSON Schema 2020-12 of the form, texts in the language asked for */
            form: {
                [key: string]: unknown;
            };
            key: string;
            title: string;
        };
        CallFormsDto: {
            instruments: components["schemas"]["CallFormDto"][];
        };
        CallInstrumentDto: {
            cap: components["schemas"]["MoneyDto"][];
            claimWithinDays: number;
            costLines: components["schemas"]["CostLineDto"][];
            /** @enum {string} */
            costModel: "real-costs" | "lump-sum" | "unit-costs";
            documents: components["schemas"]["DocumentRequestDto"][];
            evidence: components["schemas"]["EvidenceRequestDto"][];
            floor: components["schemas"]["MoneyDto"][];
            /** @description JSON Schema 2020-12 of the form, texts in the language asked for */
            form: {
                [key: string]: unknown;
            };
            indicators: components["schemas"]["IndicatorDto"][];
            key: string;
            lumpSum: components["schemas"]["MoneyDto"][];
            /** @enum {string} */
            payee: "pay-partner" | "reimburse-sme";
            rateBps: number;
            summary: string;
            title: string;
            /** @enum {string} */
            use: "single" | "multi";
            validMonths: number;
        };
        CallListedDto: {
            /** Format: date-time */
            closesAt: string | null;
            /** Format: uuid */
            id: string;
            instruments: components["schemas"]["KeyTitleDto"][];
            key: string;
            /** Format: date-time */
            opensAt: string;
            /** @enum {string} */
            selection: "competitive" | "rolling" | "threshold" | "first-come";
            /** @enum {string} */
            state: "draft" | "published" | "closed";
            summary: string;
            timeZone: string;
            title: string;
            /** @enum {string} */
            window: "early" | "open" | "late";
        };
        CallMadeDto: {
            /** Format: uuid */
            id: string;
            key: string;
        };
        CallMistakeDto: {
            code: string;
            message: string;
            /** @description Place in the document: names and numbers, with points between them */
            path: string;
        };
        CallMistakesDto: {
            problems: components["schemas"]["CallMistakeDto"][];
        };
        CallPageDto: {
            items: components["schemas"]["CallListedDto"][];
            nextCursor: string | null;
        };
        CallPartnerDto: {
            /** @enum {string} */
            accreditation: "required" | "not-required";
            /** @enum {string} */
            borderRule: "other-territory" | "other-state" | "any";
            /** @enum {string} */
            mode: "named" | "chosen" | "assigned";
        };
        CallPublishedDto: {
            envelopes: components["schemas"]["EnvelopeMadeDto"][];
            hash: string;
            /** Format: uuid */
            id: string;
            key: string;
            version: number;
        };
        CallQuestionsDto: {
            items: components["schemas"]["PublishedQuestionDto"][];
            nextCursor: string | null;
            /** @description Whether questions can be asked now */
            taken: boolean;
            /**
             * Format: date-time
             * @description Until when questions are taken; null without an end, or where none are taken
             */
            until: string | null;
        };
        CallTerritoryDto: {
            country: string;
            /** @description Firms may apply from here */
            firms: boolean;
            key: string;
            label: string;
            nuts: string[];
            /** @description Partners may come from here */
            partners: boolean;
        };
        CallVersionDto: {
            hash: string;
            /** Format: date-time */
            publishedAt: string;
            reason: string | null;
            version: number;
        };
        CaseAidDto: {
            /**
             * @description EUR
             * @example 9600.00
             */
            ceiling: string | null;
            legalBasis: string;
            memberState: string;
            /** @enum {string} */
            outcome: "allow" | "refuse" | "not-applicable";
            /** @description Why it is refused, in the reader’s language. */
            refusal: string | null;
            /**
             * @description EUR, with this award when it fits
             * @example 9600.00
             */
            remaining: string | null;
            route: string;
            /** @description First day that counts. */
            since: string | null;
            /**
             * @description EUR, before this award
             * @example 9600.00
             */
            used: string | null;
        };
        CaseApplicationDto: {
            /** @description What working across the border brings it. */
            borderBenefit: string | null;
            /** @example EUR */
            currency: string;
            instrument: string;
            /** @description What the firm needs, in its own words. */
            need: string | null;
            partnerName: string | null;
            /** Format: date-time */
            receivedAt: string | null;
            /** @example 9600.00 */
            requested: string | null;
        };
        CaseBeforeDto: {
            /** @example 9600.00 */
            amount: string;
            /** Format: date-time */
            communicatedAt: string | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            outcome: "fund" | "reserve" | "reject";
            state: string;
        };
        CaseEnvelopeDto: {
            /**
             * @description What is left with it.
             * @example 9600.00
             */
            after: string;
            authorityName: string;
            /**
             * @description What could be promised without this award.
             * @example 9600.00
             */
            before: string;
            /** @example 9600.00 */
            claimed: string;
            /** @example 9600.00 */
            committed: string;
            /** @example EUR */
            currency: string;
            /** @example 9600.00 */
            earmarked: string;
            /** Format: uuid */
            id: string;
            /** @example 9600.00 */
            paid: string;
        };
        CasePlaceDto: {
            funded: number;
            rank: number | null;
            /** @description Above the thresholds, in the same envelope. */
            ranked: number;
            rows: components["schemas"]["PlaceRowDto"][];
            /** @description A review that it counts was voided since. */
            superseded: boolean;
            version: number;
        };
        CaseReviewsDto: {
            /** @description Without their authors */
            comments: string[];
            criteria: components["schemas"]["CriterionFeedbackDto"][];
            /** @description Percent */
            overallThreshold: string;
            reached: boolean;
            reviews: number;
            /** @description Percent of the highest possible */
            total: string;
        };
        CaseTieDto: {
            /** @description What ties this evaluator to a party, as things stand; null: nothing. */
            conflict: string | null;
            /** @enum {string} */
            state: "invited" | "accepted" | "submitted";
        };
        CatalogueDto: {
            items: components["schemas"]["DataSetDto"][];
        };
        CertifyClaimDto: {
            lines: components["schemas"]["LineVerdictDto"][];
        };
        ChangeDto: {
            from: string | null;
            /** @enum {string} */
            of: "amount" | "validUntilAt" | "claimUntilAt" | "partner";
            to: string | null;
        };
        ChangePasswordDto: {
            currentPassword: string;
            newPassword: string;
        };
        ChangeRightDto: {
            /** @enum {string} */
            right: "owner" | "editor" | "viewer";
        };
        ChecksDto: {
            /** Format: date-time */
            closesAt: string | null;
            complete: boolean;
            /** @example EUR */
            currency: string;
            /** @description How the grant comes about, step by step */
            funding: string[];
            gaps: components["schemas"]["GapDto"][];
            /** @example 9600.00 */
            requested: string | null;
            /** @enum {string} */
            window: "early" | "open" | "late";
        };
        ClaimChecksDto: {
            complete: boolean;
            gaps: components["schemas"]["ClaimGapDto"][];
        };
        ClaimClockDto: {
            days: number;
            /** Format: date-time */
            dueAt: string;
            pausedDays: number;
            /** @enum {string} */
            state: "running" | "paused" | "ended";
            /** @description Full days that have run, without the pauses. */
            usedDays: number;
        };
        ClaimCostLineDto: {
            /** @description Flat rates on top of this line, in basis points. */
            flatRateBps: number;
            key: string;
            label: string;
            /**
             * @description What one unit is worth.
             * @example 9600.00
             */
            unitAmount: string | null;
        };
        ClaimCostsDto: {
            lines: components["schemas"]["ClaimCostLineDto"][];
            /** @example 9600.00 */
            lumpSum: string | null;
            /** @enum {string} */
            model: "real-costs" | "unit-costs" | "lump-sum";
            /** @description Share of the costs that is paid, in basis points. */
            shareBps: number;
            /** @description VAT never counts as a cost. */
            vatNever: boolean;
        };
        ClaimDto: {
            /**
             * @description After certification.
             * @example 9600.00
             */
            accepted: string | null;
            allowedCommands: components["schemas"]["CommandDto"][];
            /** Format: date-time */
            answerByAt: string | null;
            applicantName: string;
            /** Format: uuid */
            applicationId: string;
            applicationNumber: string;
            /** @description For staff. */
            approvedBy: string | null;
            /** @example 9600.00 */
            asked: string;
            /** @description It was handed in, and an exchange rate is not published yet. */
            awaitsRate: boolean;
            /** Format: uuid */
            callId: string;
            /** @description For staff. */
            certifiedBy: string | null;
            /** @description Null where no term runs. */
            clock: components["schemas"]["ClaimClockDto"] | null;
            costs: components["schemas"]["ClaimCostsDto"];
            /** Format: date-time */
            createdAt: string;
            /** @example EUR */
            currency: string;
            /** @description Whether SME and partner have both signed off that the work is done. */
            delivered: boolean;
            evidence: components["schemas"]["EvidenceDto"][];
            files: components["schemas"]["ClaimFileDto"][];
            final: boolean;
            /** @description Whether a partner did the work: then both sides sign off before the last claim. */
            hasPartner: boolean;
            /** Format: uuid */
            id: string;
            indicators: components["schemas"]["ClaimIndicatorDto"][];
            instrument: string;
            lines: components["schemas"]["ClaimLineDto"][];
            mayEdit: boolean;
            number: string;
            /** @description What was due and was set against a debt instead of being paid. */
            offsets: components["schemas"]["ClaimOffsetDto"][];
            /** @description Payments to the payee are stopped for now. Why is not told here. */
            onHold: boolean;
            /**
             * @description What has arrived by the bank, or was set against a debt.
             * @example 9600.00
             */
            paid: string;
            /**
             * Format: date-time
             * @description The legal term to pay; it stands still while the claim is queried.
             */
            payByAt: string | null;
            /** @description Whether the payee has entered a bank account. */
            payeeHasAccount: boolean;
            payeeName: string;
            /** Format: uuid */
            payeeOrganisationId: string;
            /** @description For all versions. */
            payments: components["schemas"]["ClaimPaymentDto"][];
            /**
             * Format: date-time
             * @description When the programme itself promises to pay; null where it promises nothing of its own.
             */
            promisedAt: string | null;
            query: string | null;
            /** @description YYYY-MM: the month whose rates hold. */
            rateMonth: string | null;
            rates: components["schemas"]["ClaimRateDto"][];
            /**
             * @description What this claim can ask for at most: what is left on the voucher, with what it holds.
             * @example 9600.00
             */
            reach: string;
            /**
             * @description For who may ask it back: what was paid and was not asked back yet.
             * @example 9600.00
             */
            recoverable: string | null;
            recoveries: components["schemas"]["ClaimRecoveryDto"][];
            /** @description 1, 2, ...: each correction is another version. */
            revision: number;
            state: string;
            /** Format: date-time */
            submittedAt: string | null;
            timeline: components["schemas"]["ClaimStepDto"][];
            title: string;
            /** @description All of them, the first one first. */
            versions: components["schemas"]["ClaimVersionDto"][];
            /** Format: uuid */
            voucherId: string;
            /** @description Days of the term after which the staff is warned. */
            warnDays: number[];
        };
        ClaimDuplicateDto: {
            /** Format: uuid */
            claimId: string;
            /** @description Number and supplier, amount, or the bytes of the file. */
            matched: ("number" | "amount" | "file")[];
            number: string;
            /** @description Whether the reader may open it. */
            open: boolean;
            /** @description For staff. */
            reason: string | null;
            /** @description Whether it is of the same company. */
            sameCompany: boolean;
            state: string;
            /** @description For staff: `cleared` or `refused`. */
            verdict: string | null;
        };
        ClaimFileDto: {
            /** Format: date-time */
            createdAt: string;
            documentKey: string;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            lineId: string | null;
            name: string;
            sha256: string;
            size: number;
            type: string;
        };
        ClaimGapDto: {
            code: string;
            /** @description In the language of the request. */
            message: string;
            path: string;
        };
        ClaimIndicatorDto: {
            count: number | null;
            key: string;
            label: string;
            /** @description Asked for with the last claim. */
            required: boolean;
            /** @enum {string} */
            unit: "number" | "days" | "persons" | "yes-no";
            yes: boolean | null;
        };
        ClaimLineDto: {
            /** @example 9600.00 */
            acceptedAmount: string | null;
            /** @example 9600.00 */
            amount: string;
            /** @description Of a correction: what the version before it said. */
            before: components["schemas"]["LineVerdictBeforeDto"] | null;
            costKey: string | null;
            /**
             * @description Of net and VAT.
             * @example EUR
             */
            currency: string;
            decision: string | null;
            description: string;
            /** @description Other claims that seem to hold the same invoice. Parties are told of their own alone. */
            duplicates: components["schemas"]["ClaimDuplicateDto"][];
            /**
             * @description The costs that count, in the currency of the claim; null as long as a rate is missing.
             * @example 9600.00
             */
            eligible: string | null;
            /**
             * @description The part of them that is a flat rate on top.
             * @example 9600.00
             */
            flatRate: string;
            /** Format: uuid */
            id: string;
            invoiceDate: string;
            invoiceNumber: string;
            /** @example 9600.00 */
            net: string;
            reason: string | null;
            supplier: string;
            units: number | null;
            /** @example 9600.00 */
            vat: string;
            /** @enum {string} */
            vatTreatment: "recoverable" | "not-recoverable" | "reverse-charge";
        };
        ClaimLineInputDto: {
            /**
             * @description What is asked for. Left out: the share that the call pays, as far as the voucher reaches.
             * @example 9600.00
             */
            amount?: string;
            /** @description The cost line or the unit of the call. */
            costKey?: string;
            /**
             * @description Of net and VAT; left out: that of the claim.
             * @example EUR
             */
            currency?: string;
            description: string;
            /**
             * Format: uuid
             * @description Of a line that is there already: its files stay with it.
             */
            id?: string;
            /** @description YYYY-MM-DD, or empty as long as the claim is a draft. */
            invoiceDate: string;
            invoiceNumber: string;
            /**
             * @description Net of VAT.
             * @example 9600.00
             */
            net: string;
            supplier: string;
            /** @description How many, where the call pays units. */
            units?: number;
            /** @example 9600.00 */
            vat: string;
            /**
             * @description Whether the firm gets the VAT back (so when left out), or pays it itself (reverse charge).
             * @enum {string}
             */
            vatTreatment?: "recoverable" | "not-recoverable" | "reverse-charge";
        };
        ClaimOffsetDto: {
            /** @example 9600.00 */
            amount: string;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            id: string;
            /** @description Of the recovery. */
            number: string;
        };
        ClaimPageDto: {
            items: components["schemas"]["ClaimSummaryDto"][];
            nextCursor: string | null;
        };
        ClaimPaymentDto: {
            /** @example 9600.00 */
            amount: string;
            attempt: number;
            /** Format: uuid */
            id: string;
            /** @description Why it failed or came back: a code of the bank. */
            outcomeCode: string | null;
            /** Format: date */
            settledOn: string | null;
            state: string;
        };
        ClaimRateDto: {
            /** @example EUR */
            currency: string;
            /** @example 0.9351 */
            perEuro: string;
        };
        ClaimRecoveryDto: {
            /** @example 9600.00 */
            amount: string;
            cause: string;
            /**
             * Format: date
             * @description By when it is to be given back; null until the payee was told.
             */
            dueOn: string | null;
            /** Format: uuid */
            id: string;
            number: string;
            /**
             * @description What is still to be given back.
             * @example 9600.00
             */
            open: string;
            reason: string;
            /** @description To be written into the transfer (ISO 11649). */
            reference: string;
            /**
             * @description Given back, or set against another payment.
             * @example 9600.00
             */
            repaid: string;
            state: string;
        };
        ClaimStepDto: {
            actedAs: string;
            /** Format: date-time */
            at: string;
            command: string;
            reason: string | null;
            state: string;
        };
        ClaimSummaryDto: {
            /**
             * @description After certification.
             * @example 9600.00
             */
            accepted: string | null;
            allowedCommands: components["schemas"]["CommandDto"][];
            applicantName: string;
            /** Format: uuid */
            applicationId: string;
            applicationNumber: string;
            /** @example 9600.00 */
            asked: string;
            /** @description It was handed in, and an exchange rate is not published yet. */
            awaitsRate: boolean;
            /** Format: uuid */
            callId: string;
            /** @description Null where no term runs. */
            clock: components["schemas"]["ClaimClockDto"] | null;
            /** Format: date-time */
            createdAt: string;
            /** @example EUR */
            currency: string;
            final: boolean;
            /** Format: uuid */
            id: string;
            instrument: string;
            number: string;
            /**
             * @description What has arrived by the bank, or was set against a debt.
             * @example 9600.00
             */
            paid: string;
            /**
             * Format: date-time
             * @description The legal term to pay; it stands still while the claim is queried.
             */
            payByAt: string | null;
            payeeName: string;
            /** Format: uuid */
            payeeOrganisationId: string;
            /** @description 1, 2, ...: each correction is another version. */
            revision: number;
            state: string;
            /** Format: date-time */
            submittedAt: string | null;
            title: string;
            /** Format: uuid */
            voucherId: string;
        };
        ClaimVersionDto: {
            /**
             * @description After certification.
             * @example 9600.00
             */
            accepted: string | null;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            id: string;
            /** @description Why it took the place of the one before. */
            reason: string | null;
            revision: number;
            state: string;
        };
        CloneApplicationDto: {
            /** Format: uuid */
            callId: string;
            instrument: string;
        };
        ClonedFromDto: {
            /** Format: uuid */
            id: string;
            /** @description What did not fit here */
            leftOut: components["schemas"]["LeftOutDto"][];
            number: string;
        };
        CodeProofDto: {
            /** @description Six digits of the authenticator app, or a recovery code */
            code: string;
        };
        CommandDecisionsDto: {
            /** @enum {string} */
            command: "confirm" | "send-back";
            /** @description Decisions. */
            ids: string[];
            /** @description Needed to send back. */
            reason?: string;
        };
        CommandDto: {
            command: string;
            dangerous: boolean;
            reasonRequired: boolean;
        };
        CommandedDecisionDto: {
            /** Format: uuid */
            id: string;
            /** @description Codes of everything that stands against it; empty when it was done. */
            problems: string[];
            /** @description The same in the reader’s language. */
            texts: string[];
        };
        CommandedDecisionsDto: {
            outcomes: components["schemas"]["CommandedDecisionDto"][];
        };
        CompanyAidDto: {
            items: components["schemas"]["AidDto"][];
            room: components["schemas"]["AidRoomDto"][];
        };
        CompanyDto: {
            buildingNumber: string;
            /** @example AT */
            countryCode: string;
            legalForm?: string | null;
            name: string;
            /** @example AT332 */
            nutsCode: string;
            postCode: string;
            registrationNumber?: string | null;
            street: string;
            townName: string;
            vatNumber?: string | null;
        };
        CompanyProfileDto: {
            /** @example 9600.00 */
            balanceSheetTotal: string | null;
            /** @enum {string} */
            currency: "EUR";
            description?: string;
            /** @description The periods before, newest first */
            earlier?: components["schemas"]["PeriodDto"][];
            /** @description This reader may change it */
            editable: boolean;
            /**
             * @description Annual work units, a decimal
             * @example 24.5
             */
            headcount: string | null;
            /** @description Linked and partner enterprises are in the figures, or there are none */
            includesLinked: boolean;
            /**
             * @description NACE Rev. 2.1
             * @example 25.62
             */
            nace?: string | null;
            /** Format: uuid */
            organisationId: string;
            /** @example 9600.00 */
            turnover: string | null;
            /**
             * Format: date-time
             * @description Null while nothing was given yet
             */
            updatedAt: string | null;
            /** Format: date */
            yearEnd: string | null;
        };
        CompetenceChoiceDto: {
            key: string;
            label: string;
            /** @description Key of the entry that it stands below */
            parent: string | null;
        };
        ConditionDto: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            metAt: string | null;
            /** @description The officer who found it met. */
            metBy: string | null;
            text: string;
        };
        ConflictListDto: {
            parties: components["schemas"]["ConflictPartyDto"][];
            /**
             * Format: date-time
             * @description From then on nothing is taken back, only added.
             */
            until: string | null;
        };
        ConflictNodeDto: {
            /** @description evaluator, organisation, employer, domain, territory, nationality or application */
            kind: string;
            name: string;
            /** @description Of an organisation that is a party: applicant or partner. */
            role: string | null;
        };
        ConflictPartyDto: {
            declared: boolean;
            name: string;
            /** Format: uuid */
            organisationId: string;
        };
        ConflictPathDto: {
            path: components["schemas"]["ConflictNodeDto"][];
            rule: string;
        };
        ConflictRecheckDto: {
            /** @description Reviews that no longer count */
            voided: number;
        };
        ContactDto: {
            email: string;
            name: string;
            /** @enum {string} */
            side: "applicant" | "partner";
        };
        CostLineDto: {
            key: string;
            label: string;
            unitAmount: components["schemas"]["MoneyDto"][];
        };
        CountedFirmDto: {
            enterpriseId: string;
            name: string;
            /** @enum {string} */
            relation: "applicant" | "linked" | "partner" | "linked-to-partner";
            /** @description How much of its figures counts, in hundredths of a percent */
            shareBps: number;
        };
        CreateClaimDto: {
            /** Format: uuid */
            voucherId: string;
        };
        CriterionFeedbackDto: {
            /** @description In an order that says nothing of who wrote them */
            comments: string[];
            key: string;
            label: string;
            /** @description Of all reviews together; null where nobody scored it */
            points: string | null;
            reached: boolean | null;
            /** @description What single scores mean, where the call says so */
            scaleLabels: components["schemas"]["PointsLabelDto"][];
            scaleMax: number;
            /** @description What had to be reached */
            threshold: string | null;
            weight: number;
        };
        CurrencyDto: {
            code: string;
            digits: number;
            name: string;
        };
        CurrencyListDto: {
            items: components["schemas"]["CurrencyDto"][];
        };
        CurrencySumDto: {
            /** @example EUR */
            currency: string;
            /** @example 9600.00 */
            sum: string;
        };
        DataSetDto: {
            bytes: number;
            /** @enum {string} */
            file: "operations.csv" | "operations.json" | "grants.json";
            /** Format: date-time */
            lastUpdated: string;
            licence: string;
            licenceUrl: string;
            mediaType: string;
            programme: string;
            programmeTitle: string;
            rows: number;
            url: string;
        };
        DeadLetterDto: {
            attempts: number;
            /** Format: uuid */
            eventId: string;
            lastError: string | null;
            /** Format: date-time */
            occurredAt: string;
            /** Format: uuid */
            subjectId: string;
            subscriber: string;
            type: string;
        };
        DeadLetterListDto: {
            items: components["schemas"]["DeadLetterDto"][];
        };
        DecideAppealDto: {
            /**
             * @description For "available"; in the currency of the application.
             * @example 9600.00
             */
            amount?: string;
            /**
             * @description To allow: what is available in the envelope now, or what the reserve list is given. Not for an application that was refused as ineligible.
             * @enum {string}
             */
            money?: "available" | "reserve";
            /** @enum {string} */
            outcome: "dismiss" | "allow";
            /** @description For the company to read. */
            reason: string;
        };
        DecideBankEntryDto: {
            /** @enum {string} */
            decision: "confirmed" | "dismissed";
            reason: string;
        };
        DecideDuplicateDto: {
            /** Format: uuid */
            lineId: string;
            /** Format: uuid */
            otherClaimId: string;
            reason: string;
            /**
             * @description `refused`: the line can then only be refused when the claim is certified.
             * @enum {string}
             */
            verdict: "cleared" | "refused";
        };
        DecisionCaseDto: {
            aid: components["schemas"]["CaseAidDto"] | null;
            application: components["schemas"]["CaseApplicationDto"];
            decision: components["schemas"]["DecisionDto"];
            envelope: components["schemas"]["CaseEnvelopeDto"] | null;
            /** @description Other decisions on the same application, first to last. */
            others: components["schemas"]["CaseBeforeDto"][];
            place: components["schemas"]["CasePlaceDto"] | null;
            reviews: components["schemas"]["CaseReviewsDto"];
            ties: components["schemas"]["CaseTieDto"][];
        };
        DecisionDto: {
            allowedCommands: components["schemas"]["CommandDto"][];
            /** @example 9600.00 */
            amount: string;
            appeal: components["schemas"]["AppealDto"] | null;
            /** Format: date-time */
            appealUntilAt: string | null;
            applicantName: string;
            /** Format: uuid */
            applicationId: string;
            applicationNumber: string;
            /** Format: uuid */
            callId: string;
            /** Format: date-time */
            communicatedAt: string | null;
            conditions: components["schemas"]["ConditionDto"][];
            confirmedBy: string[];
            /** Format: date-time */
            createdAt: string;
            /** @example EUR */
            currency: string;
            /** Format: uuid */
            envelopeId: string | null;
            /** Format: uuid */
            id: string;
            /** @description It broke a rule of the call: refused without an evaluation. */
            ineligible: boolean;
            levelsDone: number;
            levelsNeeded: number;
            /** @enum {string} */
            outcome: "fund" | "reserve" | "reject";
            reason: string;
            /** @description Empty: recommended by the system. */
            recommendedBy: string | null;
            state: string;
            title: string;
        };
        DecisionPageDto: {
            items: components["schemas"]["DecisionDto"][];
            nextCursor: string | null;
        };
        DeclareConflictsDto: {
            /** Format: uuid */
            callId: string;
            organisationIds: string[];
            /** @description Declared before, and no longer so. What is in neither list stays as it is. */
            takenBack?: string[];
        };
        DeclaredAidDto: {
            /** @example 9600.00 */
            amount: string;
            authorityName: string;
            /** Format: date */
            grantedOn: string;
            /** @example AT */
            memberState: string;
            reference?: string;
        };
        DeclineAssignmentDto: {
            /** @enum {string} */
            code: "conflict" | "not-my-field" | "too-many" | "other";
            reason?: string;
        };
        DeclineDto: {
            /** @enum {string} */
            code: "no-capacity" | "not-my-field" | "conflict" | "other";
            text?: string;
        };
        DemoClockDto: {
            /** Format: date-time */
            now: string;
        };
        DemoLoginDto: {
            /** Format: email */
            email: string;
            login: string;
            name: string;
            organisation: string | null;
            /** @description The role to show: of staff first, else of the party */
            role: string;
        };
        DemoLoginListDto: {
            items: components["schemas"]["DemoLoginDto"][];
        };
        DemoMailDto: {
            body: string;
            /** Format: uuid */
            id: string;
            recipient: string;
            /** Format: date-time */
            sentAt: string;
            subject: string;
        };
        DemoMailListDto: {
            items: components["schemas"]["DemoMailDto"][];
        };
        DemoSessionDto: {
            login: string;
        };
        DeskApplicationDto: {
            /** @example 9600.00 */
            awarded: string | null;
            /** Format: uuid */
            callId: string;
            callTitle: string;
            companyName: string;
            countryCode: string;
            /** @example EUR */
            currency: string;
            /** @enum {string|null} */
            decisionOutcome: "fund" | "reserve" | "reject" | null;
            decisionState: string | null;
            /** @enum {string|null} */
            eligibility: "eligible" | "ineligible" | "open" | null;
            /** Format: uuid */
            id: string;
            instrument: string;
            instrumentTitle: string;
            number: string;
            nutsCode: string;
            /** Format: uuid */
            organisationId: string;
            /**
             * @description What has reached the payee.
             * @example 9600.00
             */
            paid: string;
            partnerName: string | null;
            /** Format: uuid */
            partnerOrganisationId: string | null;
            /** Format: uuid */
            programmeId: string;
            rank: number | null;
            /** Format: date-time */
            receivedAt: string;
            /**
             * @description Null while it is only a sketch
             * @example 9600.00
             */
            requested: string | null;
            /** Format: date-time */
            returnDueAt: string | null;
            /** @description Percent of the highest possible, of the newest frozen ranking. */
            score: string | null;
            /** @enum {string} */
            state: "draft" | "sketched" | "shortlisted" | "submitted" | "returned" | "waiting" | "eligible" | "ineligible" | "partnered" | "in-evaluation" | "evaluated" | "approved" | "reserve-listed" | "rejected" | "lapsed" | "withdrawn";
            title: string;
            /** Format: uuid */
            voucherId: string | null;
            voucherState: string | null;
        };
        DeskCommandDto: {
            /** @enum {string} */
            command: "return" | "declare-eligible" | "declare-ineligible" | "override-eligible";
            ids: string[];
            reason: string;
        };
        DeskMoneyDto: {
            /** @example 9600.00 */
            amount: string;
            /** @example EUR */
            currency: string;
            payouts: number;
            /** @enum {string} */
            stage: "requested" | "approved" | "batched" | "sent" | "in-doubt" | "settled";
        };
        DeskOutcomeDto: {
            /** Format: uuid */
            id: string;
            /** @description Why not; null when it was done. */
            problem: string | null;
        };
        DeskPageDto: {
            items: components["schemas"]["DeskApplicationDto"][];
            nextCursor: string | null;
        };
        DeskPartnerDto: {
            /** @description Of the reader’s programmes, the newest first */
            accreditations: components["schemas"]["AccreditationDto"][];
            capacity: number;
            competences: string[];
            countryCode: string;
            /** Format: uuid */
            id: string;
            /** @description An invitation to its first person is open */
            invited: boolean;
            languages: string[];
            name: string;
            nutsCode: string;
            /** @description People who can sign in for it */
            people: number;
            /** @description In the public directory */
            published: boolean;
            regionName: string | null;
            townName: string;
        };
        DeskPartnerPageDto: {
            items: components["schemas"]["DeskPartnerDto"][];
            nextCursor: string | null;
        };
        DeskReportDto: {
            outcomes: components["schemas"]["DeskOutcomeDto"][];
        };
        DeskStepDto: {
            /** Format: date-time */
            at: string;
            /** @description Who did it; null where the system did. */
            by: string | null;
            command: string;
            /** Format: uuid */
            id: string;
            reason: string | null;
            /** @enum {string} */
            side: "applicant" | "partner" | "programme" | "system";
            state: string;
            /**
             * @description Whose state changed.
             * @enum {string}
             */
            thing: "application" | "engagement" | "decision" | "agreement" | "voucher" | "claim" | "payout";
        };
        DeskTimelineDto: {
            items: components["schemas"]["DeskStepDto"][];
        };
        DifferenceDto: {
            /** @example 9600.00 */
            bank: string;
            claimNumber: string | null;
            /** @example EUR */
            currency: string;
            /** @example 9600.00 */
            difference: string;
            /**
             * Format: uuid
             * @description The payout, or the entry of the statement that belongs to none.
             */
            id: string;
            /** @example 9600.00 */
            ledger: string;
            /** @example 9600.00 */
            pending: string;
            /** @enum {string} */
            reason: "on-its-way" | "in-doubt" | "returned" | "not-on-statement" | "not-in-ledger" | "amount-differs" | "paid-twice" | "unexpected" | "unmatched" | "to-confirm" | "not-ours";
            /** @description EndToEndId, or the reference of a recovery. */
            reference: string | null;
            state: string | null;
            /** @enum {string} */
            what: "payout" | "recovery" | "entry";
        };
        DirectoryFacetsDto: {
            /** @description By the id of the programme */
            accreditedBy: components["schemas"]["FacetDto"][];
            competences: components["schemas"]["FacetDto"][];
            /** @description Partners with facilities */
            facilities: number;
            instruments: components["schemas"]["FacetDto"][];
            languages: components["schemas"]["FacetDto"][];
            /** @description States (two letters) and regions, by code */
            territories: components["schemas"]["FacetDto"][];
            /** @description Partners that all filters leave */
            total: number;
        };
        DocumentRequestDto: {
            key: string;
            label: string;
            maxBytes: number;
            required: boolean;
            types: string[];
        };
        DraftEffectDto: {
            /** Format: uuid */
            id: string;
            number: string;
            /** @description Whose money would pay, where that changes */
            payer: components["schemas"]["PayerEffectDto"] | null;
            rules: components["schemas"]["RuleEffectDto"][];
            title: string;
        };
        DraftSavedDto: {
            answersVersion: number;
            /** @example EUR */
            currency: string;
            /** Format: uuid */
            id: string;
            /** @example 9600.00 */
            requested: string | null;
            /** Format: date-time */
            savedAt: string;
            title: string;
        };
        DryRunApplicationDto: {
            after: components["schemas"]["DryRunSideDto"];
            /** @description Answers that the form of the draft would not take; they do not decide */
            answers: components["schemas"]["DryRunReasonDto"][];
            applicantName: string;
            /** Format: uuid */
            applicationId: string;
            before: components["schemas"]["DryRunSideDto"];
            /** @enum {string} */
            change: "better" | "worse" | "other" | "same";
            /** @description In the language asked for, as the earlier call names it */
            instrument: string;
            number: string;
            reasons: components["schemas"]["DryRunReasonDto"][];
            title: string;
        };
        DryRunCountsDto: {
            better: number;
            other: number;
            same: number;
            worse: number;
        };
        DryRunDto: {
            /** @description What the draft asks and the earlier call did not: left out of the comparison */
            askedAnew: components["schemas"]["AskedAnewDto"][];
            counts: components["schemas"]["DryRunCountsDto"];
            draftTitle: string;
            draftVersion: number;
            earlierTitle: string;
            earlierVersion: number;
            envelopes: components["schemas"]["DryRunEnvelopeDto"][];
            /** @description All that were submitted and not withdrawn; those that would fare otherwise first */
            items: components["schemas"]["DryRunApplicationDto"][];
            /** @description False: the draft scores what nobody has scored; only rules and amounts are compared */
            selectionCompared: boolean;
            /** @description False: another call, open at another time; who came late then is late here */
            windowCompared: boolean;
        };
        DryRunEnvelopeDto: {
            /**
             * @description Null: not in the draft
             * @example 9600.00
             */
            amountAfter: string | null;
            /**
             * @description Null: not in the earlier call
             * @example 9600.00
             */
            amountBefore: string | null;
            awardsAfter: number;
            awardsBefore: number;
            /** @example EUR */
            currency: string;
            /** @example 9600.00 */
            grantedAfter: string;
            /** @example 9600.00 */
            grantedBefore: string;
            key: string;
        };
        DryRunReasonDto: {
            code: string;
            text: string;
        };
        DryRunSideDto: {
            /** @example 9600.00 */
            amount: string | null;
            /** @example EUR */
            currency: string | null;
            /** @enum {string} */
            fate: "fund" | "reserve" | "reject" | "below-threshold" | "eligible" | "open" | "ineligible" | "no-grant";
            /** @description Percent of the highest possible score */
            total: string | null;
        };
        EditClaimDto: {
            /** @description No other claim follows. Always true where the voucher is for one use. */
            final?: boolean;
            /** @description What came of it, by the keys of the indicators: whole numbers, or yes and no. Left out: as it was. */
            indicators?: {
                [key: string]: unknown;
            };
            lines: components["schemas"]["ClaimLineInputDto"][];
        };
        EditionDto: {
            edition: number;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            inForceAt: string | null;
            /** Format: date-time */
            offeredAt: string;
            state: string;
        };
        EngagementDetailDto: {
            /** Format: date-time */
            acceptedAt: string | null;
            allowedCommands: components["schemas"]["CommandDto"][];
            applicant: components["schemas"]["MatchedPartyDto"];
            /** Format: date-time */
            applicantSignedOffAt: string | null;
            /** Format: uuid */
            applicationId: string;
            applicationNumber: string;
            borderBenefit: string | null;
            /** Format: uuid */
            callId: string;
            competences: string[];
            /** Format: date-time */
            confirmedAt: string | null;
            /** @description The people of both sides, from the yes of the partner on. */
            contacts: components["schemas"]["ContactDto"][];
            /** @enum {string|null} */
            declineCode: "no-capacity" | "not-my-field" | "conflict" | "other" | null;
            /** Format: date-time */
            dueAt: string;
            /** @description 0 to 100 */
            fit: number;
            /** Format: uuid */
            id: string;
            instrument: string;
            languages: string[];
            /** Format: uuid */
            matchingRunId: string | null;
            need: string | null;
            partner: components["schemas"]["MatchedPartyDto"];
            /** Format: date-time */
            partnerSignedOffAt: string | null;
            parts: components["schemas"]["FitPartDto"][];
            /** Format: date-time */
            proposedAt: string;
            /**
             * Format: uuid
             * @description The engagement whose place this one takes when it is confirmed.
             */
            replacesId: string | null;
            state: string;
            timeline: components["schemas"]["EngagementStepDto"][];
            title: string;
        };
        EngagementDto: {
            /** Format: date-time */
            acceptedAt: string | null;
            allowedCommands: components["schemas"]["CommandDto"][];
            applicant: components["schemas"]["MatchedPartyDto"];
            /** Format: date-time */
            applicantSignedOffAt: string | null;
            /** Format: uuid */
            applicationId: string;
            applicationNumber: string;
            /** Format: uuid */
            callId: string;
            /** Format: date-time */
            confirmedAt: string | null;
            /** @enum {string|null} */
            declineCode: "no-capacity" | "not-my-field" | "conflict" | "other" | null;
            /** Format: date-time */
            dueAt: string;
            /** @description 0 to 100 */
            fit: number;
            /** Format: uuid */
            id: string;
            instrument: string;
            /** Format: uuid */
            matchingRunId: string | null;
            partner: components["schemas"]["MatchedPartyDto"];
            /** Format: date-time */
            partnerSignedOffAt: string | null;
            parts: components["schemas"]["FitPartDto"][];
            /** Format: date-time */
            proposedAt: string;
            /**
             * Format: uuid
             * @description The engagement whose place this one takes when it is confirmed.
             */
            replacesId: string | null;
            state: string;
            title: string;
        };
        EngagementPageDto: {
            items: components["schemas"]["EngagementDto"][];
            nextCursor: string | null;
        };
        EngagementStepDto: {
            actedAs: string;
            /** Format: date-time */
            at: string;
            command: string;
            reason: string | null;
            state: string;
        };
        EnrolmentDto: {
            /** @description The uri as a QR code */
            qrSvg: string;
            /** @description Base32, shown once */
            secret: string;
            uri: string;
        };
        EnterBankAccountDto: {
            bic?: string | null;
            /** @description Where the account is held; when it is said, the IBAN must be of that country. */
            country?: string | null;
            /** @description As the bank knows the holder. */
            holderName: string;
            /**
             * @description With or without blanks.
             * @example AT48 3200 0000 1234 5864
             */
            iban: string;
        };
        EnterPartnerDto: {
            company: components["schemas"]["CompanyDto"];
            /** Format: email */
            email: string;
            /**
             * @description Of the invitation
             * @enum {string}
             */
            language: "en" | "de";
        };
        EnterRepaymentDto: {
            /** @example 9600.00 */
            amount: string;
            /**
             * Format: date
             * @description When the bank booked it.
             */
            bookedOn: string;
            /** @description Where it was seen. */
            note: string;
        };
        EnterpriseDto: {
            countryCode: string;
            /** @description Id of the company or of a firm named before; any other word for a new one */
            id: string;
            /** @enum {string} */
            kind: "enterprise" | "natural-person" | "public-body" | "local-authority" | "public-investment-corporation" | "venture-capital" | "business-angel" | "university" | "research-centre" | "institutional-investor";
            name: string;
            /** @description Newest first */
            periods: components["schemas"]["PeriodDto"][];
            registrationNumber: string | null;
        };
        EnvelopeBarDto: {
            /** @example 9600.00 */
            amount: string;
            /** Format: uuid */
            authorityId: string;
            authorityName: string;
            /** @example 9600.00 */
            available: string;
            /** @example 9600.00 */
            claimed: string;
            /** @example 9600.00 */
            committed: string;
            /** @example EUR */
            currency: string;
            /** @example 9600.00 */
            earmarked: string;
            /** Format: uuid */
            id: string;
            key: string;
            /** @example 9600.00 */
            paid: string;
            territoryKeys: string[];
        };
        EnvelopeBarsDto: {
            items: components["schemas"]["EnvelopeBarDto"][];
        };
        EnvelopeForecastDto: {
            /** @description The ten from which most will probably lapse */
            atRisk: components["schemas"]["VoucherAtRiskDto"][];
            /**
             * @description On them, not yet claimed
             * @example 9600.00
             */
            available: string;
            /** @example EUR */
            currency: string;
            /** Format: uuid */
            envelopeId: string;
            envelopeKey: string;
            /** @example 9600.00 */
            expected: string;
            /** @example 9600.00 */
            lapse: string;
            months: components["schemas"]["ForecastMonthDto"][];
            /** @description Vouchers on which something can still be claimed */
            vouchers: number;
        };
        EnvelopeMadeDto: {
            /** Format: uuid */
            id: string;
            key: string;
        };
        EvaluationPhaseDto: {
            allowedCommands: components["schemas"]["CommandDto"][];
            /** @description From the invitation, where days are counted */
            days: number | null;
            /** Format: date-time */
            endsAt: string | null;
            /** @description Ends later than the call says */
            extended: boolean;
            /** @enum {string} */
            key: "conflicts" | "reviews" | "third-reviews" | "ranking";
            /** Format: date-time */
            startsAt: string | null;
            /**
             * @description `each`: counted for every review by itself
             * @enum {string}
             */
            state: "planned" | "open" | "over" | "each";
        };
        EvaluationTimelineDto: {
            /** @description Days to accept or decline */
            answerDays: number | null;
            /** @enum {string} */
            basis: "dates" | "days";
            /** Format: uuid */
            callId: string;
            callTitle: string;
            /**
             * Format: date-time
             * @description By the clock of the house
             */
            now: string;
            phases: components["schemas"]["EvaluationPhaseDto"][];
            /** @description All of the call for staff, their own for evaluators */
            reviews: components["schemas"]["ReviewCountsDto"];
            /** @description Of the times of the call */
            timeZone: string;
        };
        EvaluatorChoiceDto: {
            conflicts: components["schemas"]["ConflictPathDto"][];
            /** @description 0 to 100 */
            fit: number;
            load: number;
            maxLoad: number;
            name: string;
            /** @description Why not; null: possible. */
            obstacle: string | null;
            parts: components["schemas"]["ExpertisePartDto"][];
            /** Format: uuid */
            personId: string;
        };
        EvaluatorChoicesDto: {
            /** @description Possible ones first, then by expertise. */
            items: components["schemas"]["EvaluatorChoiceDto"][];
        };
        EvaluatorDto: {
            competences: string[];
            countryCode: string;
            employer: string;
            languages: string[];
            /** @description Reviews open now. */
            load: number;
            maxLoad: number;
            name: string;
            nationalities: string[];
            nutsCode: string;
            /** Format: uuid */
            personId: string;
        };
        EvaluatorListDto: {
            items: components["schemas"]["EvaluatorDto"][];
        };
        EvaluatorPairDto: {
            /** Format: uuid */
            applicationId: string;
            /** Format: uuid */
            evaluatorId: string;
        };
        EvidenceDto: {
            /** @description Whether there is a file of this kind. */
            given: boolean;
            key: string;
            label: string;
            maxBytes: number;
            required: boolean;
            types: string[];
        };
        EvidenceRequestDto: {
            /** @enum {string} */
            from: "sme" | "partner" | "both";
            key: string;
            label: string;
            maxBytes: number;
            required: boolean;
            types: string[];
        };
        ExpertisePartDto: {
            key: string;
            max: number;
            points: number;
        };
        ExportedPairDto: {
            /** Format: uuid */
            applicationId: string;
            fit: number;
            /** Format: uuid */
            partnerId: string;
        };
        ExtendBeyondDto: {
            reason?: string;
            /**
             * Format: date
             * @description Last day of the work, in the call’s own zone
             */
            validUntil: string;
        };
        ExtendDto: {
            /** @description Must be given; missing, it is named with everything else. */
            reason?: string;
            /**
             * Format: date-time
             * @description The new end.
             */
            until: string;
        };
        FacetDto: {
            /** @description Partners that the other filters leave and that have it */
            count: number;
            key: string;
            /** @description Null: the key has no name in this house */
            label: string | null;
        };
        FacilityDto: {
            /** @description Who may use it and on which terms, by language */
            access: {
                [key: string]: unknown;
            };
            /** @enum {string} */
            availability: "bookable" | "on-request" | "not-now";
            /** @description Keys of the calls' instruments; empty: all */
            instruments: string[];
            /** @description Days between asking and the first day of use, 0 to 730 */
            leadDays: number;
            /** @description Language -> at most 200 characters; in one language at least */
            name: {
                [key: string]: unknown;
            };
            /** @description Where it stands, NUTS */
            nutsCode: string;
            /** @description An indication */
            price: components["schemas"]["PriceDto"] | null;
            /** @description What the use asks for: training, clothing, insurance; by language */
            safety: {
                [key: string]: unknown;
            };
            /** @description What it can do: language -> at most 4000 characters */
            text: {
                [key: string]: unknown;
            };
        };
        FeedbackDto: {
            /** @example 9600.00 */
            amount: string;
            /**
             * Format: date-time
             * @description The term of appeal
             */
            appealUntilAt: string;
            comments: string[];
            criteria: components["schemas"]["CriterionFeedbackDto"][];
            /** @example EUR */
            currency: string;
            /** @enum {string} */
            outcome: "fund" | "reserve" | "reject";
            /** @description Percent */
            overallThreshold: string;
            reached: boolean;
            /** @description Reviews that it rests on; 0 where nobody reviewed */
            reviews: number;
            /** Format: date-time */
            toldAt: string;
            /** @description Percent of the highest possible */
            total: string;
        };
        FileAppealDto: {
            /** @description What is wrong with the decision, and why. */
            reasons: string;
        };
        FitPartDto: {
            /** @enum {string} */
            key: "competence" | "text" | "language" | "distance" | "load";
            max: number;
            params: {
                [key: string]: unknown;
            };
            points: number;
            /** @description Of the text that explains it; `params` go into it. */
            textKey: string;
        };
        ForecastBasisDto: {
            /** @description So few that what other programmes saw weighs as much as they do */
            few: boolean;
            /** @description Vouchers of the programme that the forecast rests on */
            vouchers: number;
        };
        ForecastMonthDto: {
            /**
             * @description Claims that are to be expected
             * @example 9600.00
             */
            expected: string;
            /**
             * @description What will probably lapse, in the month in which the time to claim ends
             * @example 9600.00
             */
            lapse: string;
            /** @example 2027-03 */
            month: string;
        };
        GapCountDto: {
            awards: number;
            /** @enum {string} */
            gap: "legal-form" | "total-cost" | "end-date" | "achievements" | "fund" | "objective" | "rate" | "identifier-prefix" | "funder-id";
        };
        GapDto: {
            code: string;
            /** @description In the language asked for */
            message: string;
            /** @description Begins with answers., documents. or company. */
            path: string;
        };
        GrantAccreditationDto: {
            /**
             * Format: uuid
             * @description Only for companies whose award this authority pays.
             */
            authorityId?: string;
            /** Format: uuid */
            organisationId: string;
            /** Format: uuid */
            programmeId: string;
            /** @description Territories of the companies; all when left out. */
            territoryKeys?: string[];
            /** Format: date */
            validFrom: string;
            /**
             * Format: date
             * @description The last day.
             */
            validTo: string;
        };
        HandOverDto: {
            /** Format: uuid */
            personId: string;
        };
        HoldDto: {
            allowedCommands: components["schemas"]["CommandDto"][];
            /** Format: date-time */
            createdAt: string;
            /** @description A code of the bank, or the words of the person who opened it. */
            detail: string;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            organisationId: string;
            organisationName: string;
            /** Format: uuid */
            payoutId: string | null;
            /** @enum {string} */
            reason: "rejected-account" | "name-mismatch" | "sanctions" | "debt" | "manual";
            /** Format: date-time */
            releasedAt: string | null;
            state: string;
        };
        HoldPageDto: {
            items: components["schemas"]["HoldDto"][];
            nextCursor: string | null;
        };
        HomeDto: {
            /** @description Of the organisations of the reader, newest first. */
            applications: components["schemas"]["OwnedApplicationDto"][];
            greetingName: string | null;
            tasks: components["schemas"]["HomeTaskDto"][];
        };
        HomeTaskDto: {
            /** Format: date-time */
            dueAt: string | null;
            href: string;
            id: string;
            params: components["schemas"]["TaskParamsDto"];
            primary: boolean;
            /** @description Key of the text in the web. */
            titleKey: string;
        };
        ImportProblemDto: {
            code: string;
            /** @description In the language asked for */
            message: string;
            params: {
                [key: string]: unknown;
            };
            /** @description `<row>.<column>` */
            path: string;
        };
        ImportRowDto: {
            /** @description Its number in the file, from 1 */
            at: number;
            name: string;
            /**
             * Format: uuid
             * @description Of a row that was imported
             */
            organisationId: string | null;
            problems: components["schemas"]["ImportProblemDto"][];
        };
        ImportedFileDto: {
            /** @description It came before: nothing was done. */
            duplicate: boolean;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            importedAt: string;
            /** @description Such as camt.054.001.08; unreadable when it is none that is read here. */
            kind: string;
            /** @description Entries that somebody has to look at. */
            openEntries: number;
            /** @description How much of it is booked, 0 to 100: a long one takes its time. */
            percent: number;
            /** @description Why it could not be read; a code. */
            problem: string | null;
            sha256: string;
            /** @enum {string} */
            source: "gateway" | "upload";
            /** @description How many entries led to which outcome. */
            summary: {
                [key: string]: unknown;
            };
        };
        ImportedListDto: {
            /** @description It came before: nothing was done. */
            duplicate: boolean;
            entities: number;
            /**
             * Format: date
             * @description When the publisher made it.
             */
            generatedOn: string;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            importedAt: string;
            importedBy: string | null;
            names: number;
            /** @description Entities that are new, or not as they were in any version before. */
            newEntries: number;
            /** @description Of the version; the highest one holds. */
            number: number;
            rows: number;
            /** @description SHA-256 of the file. */
            sha256: string;
        };
        IndicatorDto: {
            key: string;
            label: string;
            required: boolean;
            /** @enum {string} */
            unit: "number" | "days" | "persons" | "yes-no";
        };
        InsightCriterionDto: {
            /** @description Stands on its own: no part of the total */
            independent: boolean;
            key: string;
            label: string;
            scaleMax: number;
        };
        InsightEvaluatorDto: {
            evaluatorName: string;
            /** Format: uuid */
            personId: string;
            reviews: number;
            /** @description Percentage points above (positive) or below colleagues on the same applications; advisory. */
            severity: string;
        };
        InsightReviewDto: {
            evaluatorName: string;
            /** Format: uuid */
            reviewId: string;
            /** @description Criterion key -> score. */
            scores: {
                [key: string]: unknown;
            };
            /** @description Percent of the highest possible, by this review alone. */
            total: string;
        };
        InvitationDto: {
            /** Format: date-time */
            createdAt: string;
            /** Format: email */
            email: string;
            /** Format: date-time */
            expiresAt: string;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            organisationId: string | null;
            /** Format: uuid */
            programmeId: string | null;
            right: string | null;
            staffRole: string | null;
        };
        InvitationListDto: {
            items: components["schemas"]["InvitationDto"][];
        };
        InvitationPreviewDto: {
            /** Format: email */
            email: string;
            /** @description There is an account: its password is asked for, not a new one */
            known: boolean;
            organisationName: string | null;
            right: string | null;
            staffRole: string | null;
        };
        InviteDto: {
            /** Format: email */
            email: string;
            /**
             * @description Of the mail; left out: the inviting person’s own
             * @enum {string}
             */
            language?: "en" | "de";
            /** Format: uuid */
            organisationId?: string | null;
            /**
             * Format: uuid
             * @description With staffRole; left out: all programmes
             */
            programmeId?: string | null;
            /** @enum {string|null} */
            right?: "owner" | "editor" | "viewer" | null;
            /** @enum {string|null} */
            staffRole?: "officer" | "approver" | "finance-officer" | "finance-approver" | "auditor" | "administrator" | "evaluator" | null;
        };
        InvitePartnerDto: {
            /** Format: email */
            email: string;
            /** @enum {string} */
            language: "en" | "de";
        };
        JwkDto: {
            alg: string;
            crv: string;
            kid: string;
            kty: string;
            use: string;
            x: string;
        };
        JwksDto: {
            keys: components["schemas"]["JwkDto"][];
        };
        KeyLabelDto: {
            key: string;
            label: string;
        };
        KeyTitleDto: {
            key: string;
            title: string;
        };
        LanguageTextDto: {
            base: components["schemas"]["TextVersionDto"];
            language: string;
            /** @description What the call says in its place, newest first. */
            own: components["schemas"]["TextVersionDto"][];
        };
        LedgerAlarmDto: {
            allowedCommands: components["schemas"]["CommandDto"][];
            askedBy: string | null;
            /** Format: date-time */
            clearedAt: string | null;
            clearedBy: string | null;
            /** Format: uuid */
            id: string;
            /** @description What the proof found: ids, and amounts in minor units. */
            problems: string[];
            /** Format: date-time */
            raisedAt: string;
            /** @description Why it may be cleared. */
            reason: string | null;
            state: string;
        };
        LeftOutDto: {
            code: string;
            /** @description The answer or document, in the language asked for */
            label: string;
            /** @description In the language asked for */
            reason: string;
        };
        LegalBasisDto: {
            text: string;
            url: string | null;
        };
        LegalParameterDto: {
            code: string;
            /** @description Whether it is the row that holds today. */
            holds: boolean;
            /** Format: uuid */
            id: string;
            legalBasis: string;
            revision: number;
            url: string | null;
            /** Format: date */
            validFrom: string;
            /** Format: date */
            validTo: string | null;
            value: string;
        };
        LegalParameterListDto: {
            items: components["schemas"]["LegalParameterDto"][];
            /** Format: date */
            today: string;
        };
        LegalParameterProposalDto: {
            allowedCommands: components["schemas"]["CommandDto"][];
            code: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            decidedAt: string | null;
            /** Format: uuid */
            decidedById: string | null;
            /** Format: uuid */
            id: string;
            legalBasis: string;
            /** Format: uuid */
            proposedById: string | null;
            reason: string;
            /** @enum {string} */
            state: "proposed" | "confirmed" | "refused" | "withdrawn";
            url: string | null;
            /** Format: date */
            validFrom: string;
            /** Format: date */
            validTo: string | null;
            value: string;
            /** @description What holds on its first day without it. */
            valueBefore: string | null;
        };
        LegalParameterProposalListDto: {
            items: components["schemas"]["LegalParameterProposalDto"][];
        };
        LikeWordsDto: {
            likenessPercent: number;
            listed: string;
            payee: string;
        };
        LineVerdictBeforeDto: {
            /** @example 9600.00 */
            acceptedAmount: string | null;
            decision: string | null;
            reason: string | null;
        };
        LineVerdictDto: {
            /**
             * @description For a cut: what remains.
             * @example 9600.00
             */
            acceptedAmount?: string;
            /** @enum {string} */
            decision: "accepted" | "cut" | "refused";
            /** Format: uuid */
            lineId: string;
            /** @description Needed for a cut or a refusal. */
            reason?: string;
        };
        ListedEntryDto: {
            birthDates: string[];
            countries: string[];
            /** Format: date */
            designatedOn: string | null;
            /** @description The publisher’s number. */
            entityId: string;
            euReference: string | null;
            /** @description The version in force still says so. */
            listed: boolean;
            names: string[];
            programme: string | null;
            regulation: string | null;
            remark: string | null;
            /** @enum {string} */
            subjectType: "person" | "enterprise";
            url: string | null;
        };
        LockedPairDto: {
            /** Format: uuid */
            applicationId: string;
            /** Format: uuid */
            partnerId: string;
        };
        LogInDto: {
            /** @description Where a second factor stands: its code, or a recovery code */
            code?: string;
            /** Format: email */
            email: string;
            password: string;
        };
        MadeDto: {
            /** Format: uuid */
            id: string;
        };
        MailCategoryDto: {
            /** @enum {string} */
            category: "progress" | "messages" | "invitations" | "reminders" | "payments" | "staff";
            on: boolean;
        };
        MakeBatchesDto: {
            /** Format: uuid */
            authorityId?: string;
            /** @example EUR */
            currency?: string;
        };
        ManagedCallDto: {
            allowedCommands: components["schemas"]["CommandDto"][];
            /** Format: date-time */
            closesAt: string | null;
            currentVersion: number;
            /** @description The draft, or the published version when there is no draft */
            document: {
                [key: string]: unknown;
            };
            /** @description Goes back with the next saving */
            draftRevision: number;
            hasDraft: boolean;
            /** Format: uuid */
            id: string;
            instruments: components["schemas"]["KeyTitleDto"][];
            key: string;
            /** Format: date-time */
            opensAt: string;
            /** @description What keeps the draft from being published */
            problems: components["schemas"]["CallMistakeDto"][];
            /** @enum {string} */
            selection: "competitive" | "rolling" | "threshold" | "first-come";
            /** @enum {string} */
            state: "draft" | "published" | "closed";
            summary: string;
            timeZone: string;
            title: string;
            versions: components["schemas"]["CallVersionDto"][];
            /** @enum {string} */
            window: "early" | "open" | "late";
        };
        ManagedCallListedDto: {
            allowedCommands: components["schemas"]["CommandDto"][];
            /** Format: date-time */
            closesAt: string | null;
            currentVersion: number;
            hasDraft: boolean;
            /** Format: uuid */
            id: string;
            instruments: components["schemas"]["KeyTitleDto"][];
            key: string;
            /** Format: date-time */
            opensAt: string;
            /** @enum {string} */
            selection: "competitive" | "rolling" | "threshold" | "first-come";
            /** @enum {string} */
            state: "draft" | "published" | "closed";
            summary: string;
            timeZone: string;
            title: string;
            /** @enum {string} */
            window: "early" | "open" | "late";
        };
        ManagedCallPageDto: {
            items: components["schemas"]["ManagedCallListedDto"][];
            nextCursor: string | null;
        };
        MarkRegisteredDto: {
            ids: string[];
            /** @description The number that the central register gave. */
            reference?: string;
        };
        MarkThreadReadDto: {
            /** @description Of the last message read */
            number: number;
        };
        MarkedReadDto: {
            /** Format: uuid */
            id: string;
        };
        MatchedApplicationDto: {
            /** Format: uuid */
            applicationId: string;
            countryCode: string;
            name: string;
            number: string;
            nutsCode: string;
            /** Format: uuid */
            organisationId: string;
            regionName: string | null;
            title: string;
        };
        MatchedPartyDto: {
            countryCode: string;
            name: string;
            nutsCode: string;
            /** Format: uuid */
            organisationId: string;
            regionName: string | null;
        };
        MatchingExportDto: {
            certificate: {
                [key: string]: unknown;
            };
            format: string;
            /** @description SHA-256 of the canonical JSON of everything else. */
            hash: string;
            instance: {
                [key: string]: unknown;
            };
            locked: components["schemas"]["ExportedPairDto"][];
            pairs: components["schemas"]["ExportedPairDto"][];
            totalFit: number;
        };
        MatchingRunDto: {
            allowedCommands: components["schemas"]["CommandDto"][];
            applications: number | null;
            /** Format: uuid */
            callId: string;
            /** @description Of the pairs as they stand, after changes by hand. */
            currentFit: number | null;
            /** Format: date-time */
            finishedAt: string | null;
            /** Format: uuid */
            id: string;
            left: components["schemas"]["UnassignedDto"][];
            pairs: number | null;
            partners: number | null;
            /** @description While it is computed: 0 to 100; null before it begins. */
            percentDone: number | null;
            problem: string | null;
            proposals: components["schemas"]["ProposedPairDto"][];
            /** @description The prices prove that no other proposal has a greater total fit. */
            proven: boolean;
            /** Format: date-time */
            requestedAt: string;
            /** Format: date-time */
            sentAt: string | null;
            shortPartners: components["schemas"]["PlacePriceDto"][];
            state: string;
            totalFit: number | null;
            unassigned: number | null;
            /** @description Goes up with each step and each change by hand. */
            version: number;
        };
        MatchingRunListedDto: {
            allowedCommands: components["schemas"]["CommandDto"][];
            applications: number | null;
            /** Format: uuid */
            callId: string;
            /** Format: date-time */
            finishedAt: string | null;
            /** Format: uuid */
            id: string;
            pairs: number | null;
            partners: number | null;
            problem: string | null;
            /** Format: date-time */
            requestedAt: string;
            /** Format: date-time */
            sentAt: string | null;
            state: string;
            totalFit: number | null;
            unassigned: number | null;
            /** @description Goes up with each step and each change by hand. */
            version: number;
        };
        MatchingRunPageDto: {
            items: components["schemas"]["MatchingRunListedDto"][];
            nextCursor: string | null;
        };
        MeetConditionDto: {
            /** @description What showed that it is met; kept in the audit. */
            reason: string;
        };
        MemberDto: {
            /** Format: email */
            email: string;
            name: string;
            /** Format: uuid */
            personId: string;
            /** @enum {string} */
            right: "owner" | "editor" | "viewer";
        };
        MemberListDto: {
            items: components["schemas"]["MemberDto"][];
        };
        MoneyDto: {
            /** @example 9600.00 */
            amount: string;
            /** @example EUR */
            currency: string;
        };
        MovePairDto: {
            /** Format: uuid */
            applicationId: string;
            /**
             * Format: uuid
             * @description The partner seen before the move. Another one meanwhile: 409.
             */
            from: string | null;
            /**
             * Format: uuid
             * @description Null: without a partner.
             */
            to: string | null;
        };
        MoveReviewerDto: {
            /** Format: uuid */
            applicationId: string;
            /**
             * Format: uuid
             * @description The evaluator who gives way; null: nobody. Not on the plan any more: 409.
             */
            from: string | null;
            /**
             * Format: uuid
             * @description The one who comes in; null: nobody.
             */
            to: string | null;
        };
        MyQuestionDto: {
            answer: string | null;
            /** Format: date-time */
            answeredAt: string | null;
            /** Format: date-time */
            askedAt: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "asked" | "answered" | "dismissed";
            text: string;
        };
        MyQuestionListDto: {
            items: components["schemas"]["MyQuestionDto"][];
        };
        NearMissDto: {
            fit: number;
            partner: components["schemas"]["MatchedPartyDto"];
            parts: components["schemas"]["FitPartDto"][];
            reasons: string[];
            /** @description The fit that a place at this partner went for. */
            takenAtFit: number | null;
        };
        NewApplicationDto: {
            /** Format: uuid */
            callId: string;
            instrument: string;
            /** Format: uuid */
            organisationId: string;
        };
        NewAuthorityDto: {
            /**
             * @description How much of a payee’s address the bank takes; structured by default.
             * @enum {string}
             */
            addressMode?: "none" | "minimal" | "structured" | "hybrid";
            /** @enum {string} */
            bankProfile: "sepa" | "swiss-domestic";
            /** @description One debit for a whole batch instead of one a payment. */
            batchBooking?: boolean;
            bic: string | null;
            buildingNumber: string | null;
            country: string;
            /** @example EUR */
            currency: string;
            iban: string;
            key: string;
            name: string;
            postCode: string | null;
            /** Format: uuid */
            programmeId: string;
            street: string | null;
            townName: string;
        };
        NewPasswordDto: {
            password: string;
            token: string;
        };
        NewPersonDto: {
            /** Format: email */
            email: string;
            /** @enum {string} */
            language: "en" | "de";
            name: string;
            password: string;
        };
        NewProgrammeDto: {
            key: string;
            /** @description Title by language */
            title: {
                [key: string]: unknown;
            };
        };
        NotInvitedDto: {
            name: string;
            /** Format: uuid */
            personId: string;
            /** @description Why they were not invited after all. */
            reason: string;
        };
        NoticeDto: {
            /** Format: date-time */
            createdAt: string;
            happened: string;
            /** @description Path of the page that it leads to. */
            href: string;
            /** Format: uuid */
            id: string;
            next: string;
            read: boolean;
            /** @description In the language of the request. */
            subject: string;
        };
        NoticePageDto: {
            items: components["schemas"]["NoticeDto"][];
            nextCursor: string | null;
            /** @description Of all, not of this page. */
            unread: number;
        };
        NotificationPreferencesDto: {
            items: components["schemas"]["MailCategoryDto"][];
        };
        NumberNoteDto: {
            code: string | null;
            /** @enum {string} */
            path: "registrationNumber" | "vatNumber";
            /**
             * @description soft: unusual, but taken; hard: cannot be right
             * @enum {string}
             */
            severity: "right" | "soft" | "hard";
            /** @description What is unusual, in the language asked for */
            text: string | null;
        };
        OfficeQuestionDto: {
            allowedCommands: components["schemas"]["CommandDto"][];
            answer: string | null;
            /** Format: date-time */
            answeredAt: string | null;
            /** @description As it was asked */
            asked: string;
            /** Format: date-time */
            askedAt: string;
            /** Format: uuid */
            callId: string;
            callTitle: string;
            /** Format: uuid */
            id: string;
            language: string;
            /** @enum {string} */
            state: "asked" | "answered" | "dismissed";
            text: string;
        };
        OfficeQuestionPageDto: {
            items: components["schemas"]["OfficeQuestionDto"][];
            nextCursor: string | null;
        };
        OpenHoldDto: {
            /**
             * Format: uuid
             * @description The claim whose payee is stopped.
             */
            claimId: string;
            detail: string;
            /** @enum {string} */
            reason: "rejected-account" | "name-mismatch" | "sanctions" | "debt" | "manual";
        };
        OpenThreadDto: {
            /** Format: uuid */
            applicationId: string;
            /**
             * Format: uuid
             * @description With a partner: on which engagement it hangs
             */
            engagementId?: string;
            /** @description Files handed in before and not sent yet */
            fileIds?: string[];
            subject: string;
            text: string;
            /**
             * @description Who takes part. It never changes
             * @enum {string}
             */
            visibility: "applicant-partner" | "applicant-officer" | "partner-officer" | "all";
        };
        OptionalReasonDto: {
            reason?: string;
        };
        OrderRecoveryDto: {
            /**
             * @description No more than was paid for the claim and not asked back yet.
             * @example 9600.00
             */
            amount: string;
            /** @enum {string} */
            cause: "overpayment" | "irregularity" | "voucher-revoked";
            /** @description The payee reads it. */
            reason: string;
        };
        OrganisationDto: {
            buildingNumber: string;
            countryCode: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "sme" | "partner";
            legalForm: string | null;
            name: string;
            /** @description What a look at the numbers says; none of those that are not given */
            numberNotes: components["schemas"]["NumberNoteDto"][];
            nutsCode: string;
            postCode: string;
            registrationNumber: string | null;
            /**
             * @description The reader’s own right in it; null for staff
             * @enum {string|null}
             */
            right: "owner" | "editor" | "viewer" | null;
            street: string;
            townName: string;
            vatNumber: string | null;
        };
        OwnedApplicationDto: {
            /** @example 9600.00 */
            amount: string | null;
            /** @example EUR */
            currency: string;
            /** Format: uuid */
            id: string;
            number: string;
            state: string;
            title: string;
        };
        OwnershipDto: {
            /** @description This reader may change it */
            editable: boolean;
            /** @description The company itself and every firm that its links name */
            enterprises: components["schemas"]["EnterpriseDto"][];
            links: components["schemas"]["OwnershipLinkDto"][];
            /** Format: uuid */
            organisationId: string;
            /** @description What other companies’ profiles say of this one; it counts for it too */
            saidByOthers: components["schemas"]["SaidByOtherDto"][];
            status: components["schemas"]["SmeStatusDto"];
        };
        OwnershipLinkDto: {
            /** @description Share of the capital in hundredths of a percent */
            capitalBps: number;
            control: ("appoints-board" | "dominant-influence" | "agreement")[];
            ownedId: string;
            ownerId: string;
            /** Format: date */
            since: string | null;
            /** @description Share of the votes in hundredths of a percent */
            votesBps: number;
        };
        PartnerEnteredDto: {
            /** Format: uuid */
            organisationId: string;
        };
        PartnerImportDto: {
            bad: number;
            dryRun: boolean;
            good: number;
            rows: components["schemas"]["ImportRowDto"][];
        };
        PartnerListedDto: {
            competences: string[];
            countryCode: string;
            equipment: string[];
            /** @description Names */
            facilities: string[];
            languages: string[];
            name: string;
            nutsCode: string;
            /** @description In the reader's language, else in one that there is. */
            offer: string;
            /** Format: uuid */
            organisationId: string;
            regionName: string | null;
            /** @description Titles */
            services: string[];
            townName: string;
        };
        PartnerLoadDto: {
            accepted: number;
            asked: number;
            confirmed: number;
            /** @description Within the period */
            delivered: number;
        };
        PartnerPageDto: {
            items: components["schemas"]["PartnerListedDto"][];
            nextCursor: string | null;
        };
        PartnerPersonDto: {
            competences: string[];
            /**
             * @description What the person agreed that everybody may read
             * @enum {string}
             */
            consent: "none" | "name" | "contact";
            email: string | null;
            languages: string[];
            name: string;
            phone: string | null;
            role: string;
        };
        PartnerProfileDto: {
            capacity: number;
            capacityMonths: number;
            competences: string[];
            countryCode: string;
            equipment: string[];
            facilities: components["schemas"]["FacilityDto"][];
            languages: string[];
            load: components["schemas"]["PartnerLoadDto"];
            mayEdit: boolean;
            name: string;
            nutsCode: string;
            offers: {
                [key: string]: unknown;
            };
            /** Format: uuid */
            organisationId: string;
            /** @description Also those whom the directory does not show */
            people: components["schemas"]["PartnerPersonDto"][];
            /** @description Proposed, accepted or confirmed, or delivered within the period. */
            placesTaken: number;
            published: boolean;
            regionName: string | null;
            services: components["schemas"]["ServiceDto"][];
            /**
             * Format: date-time
             * @description Null: never saved.
             */
            updatedAt: string | null;
            /** @description 0: never saved */
            version: number;
        };
        PartyDto: {
            /** @enum {string} */
            kind: "sme" | "partner";
            name: string;
            /** Format: uuid */
            organisationId: string;
            /** @enum {string} */
            right: "owner" | "editor" | "viewer";
        };
        PasswordAndCodeDto: {
            /** @description Six digits of the authenticator app, or a recovery code */
            code: string;
            password: string;
        };
        PasswordProofDto: {
            password: string;
        };
        PasswordResetDto: {
            /** Format: email */
            email: string;
        };
        PayToDto: {
            holder: string;
            iban: string;
            /** @description To be written into the transfer (ISO 11649). */
            reference: string;
        };
        PayerEffectDto: {
            after: string | null;
            /** @description The authority with its currency; null where none pays for the region */
            before: string | null;
        };
        PayoutDeskDto: {
            /** @description Other accounts of payees that wait. */
            accountChanges: number;
            /** @description Approved, in no batch yet. */
            approved: number;
            /** @description To check or to release. */
            batches: number;
            /** @description Payees who are: nothing is paid. */
            confirmedHits: number;
            /** @description Entries of bank files that a person has to say something about. */
            entries: number;
            holds: number;
            /** @description Payouts of which nobody knows whether they were paid. */
            inDoubt: number;
            money: components["schemas"]["DeskMoneyDto"][];
            /** @description Payees who may be on the sanctions list. */
            openHits: number;
            /** @description Money to be asked back, of which nobody was told yet. */
            recoveriesToTell: number;
            /** @description Repayments that another person has to confirm. */
            repayments: number;
            /** @description Payouts to approve. */
            requested: number;
            /** @description Failed or returned, with nothing on its way in their place. */
            unpaid: number;
            /** @description Debts that somebody asks to write off. */
            writeOffs: number;
        };
        PayoutDto: {
            /** @description Masked: of the payment file once it is in a batch, else the payee’s account as it is now. */
            account: string | null;
            /** @description The account was changed after the payout was put into its batch. */
            accountChanged: boolean;
            accountHolder: string | null;
            allowedCommands: components["schemas"]["CommandDto"][];
            /** @example 9600.00 */
            amount: string;
            /** Format: uuid */
            applicationId: string;
            applicationNumber: string;
            approvedBy: string | null;
            /** @description Each attempt to pay has its own EndToEndId. */
            attempt: number;
            /** Format: uuid */
            authorityId: string;
            authorityName: string;
            /** @description Why the reader cannot approve it now; codes. */
            barred: string[];
            /** Format: uuid */
            batchId: string | null;
            /** Format: uuid */
            callId: string;
            /** Format: uuid */
            claimId: string;
            claimNumber: string;
            /** Format: date-time */
            createdAt: string;
            /** @example EUR */
            currency: string;
            endToEndId: string;
            /** Format: uuid */
            id: string;
            /** @description Open holds of the payee: nothing is paid meanwhile. */
            openHolds: number;
            outcomeCode: string | null;
            payeeName: string;
            /** Format: uuid */
            payeeOrganisationId: string;
            requestedBy: string | null;
            /** Format: date */
            settledOn: string | null;
            state: string;
        };
        PayoutIdsDto: {
            ids: string[];
        };
        PayoutLeftOutDto: {
            /** Format: uuid */
            payoutId: string;
            /** @description Why; a code. */
            problem: string;
        };
        PayoutPageDto: {
            items: components["schemas"]["PayoutDto"][];
            nextCursor: string | null;
        };
        PayoutReportDto: {
            outcomes: components["schemas"]["BulkOutcomeOfPayoutDto"][];
        };
        PayoutRunDto: {
            allowedCommands: components["schemas"]["CommandDto"][];
            /** @description Why the reader cannot check or release it now; codes. */
            barred: string[];
            batches: number;
            checkedBy: string | null;
            /** Format: date-time */
            createdAt: string;
            /** @description Approved payouts when it began. */
            expected: number;
            /** Format: uuid */
            id: string;
            madeBy: string | null;
            /** @description Whether the reader made it: then another person checks and releases it. */
            mine: boolean;
            number: string;
            /** @description What has become of the payouts in its batches. */
            outcomes: components["schemas"]["PayoutRunOutcomeDto"][];
            /** @description Payouts in its batches. */
            payouts: number;
            /** @description How far the present phase is, 0 to 100. */
            percent: number;
            /** @description The first 200. */
            problems: components["schemas"]["PayoutRunProblemDto"][];
            releasedBy: string | null;
            state: string;
            totals: components["schemas"]["PayoutRunTotalDto"][];
        };
        PayoutRunOutcomeDto: {
            payouts: number;
            /** @description A state of payouts. */
            state: string;
        };
        PayoutRunPageDto: {
            items: components["schemas"]["PayoutRunSummaryDto"][];
            nextCursor: string | null;
        };
        PayoutRunProblemDto: {
            /** Format: uuid */
            batchId: string | null;
            /** Format: uuid */
            payoutId: string | null;
            /** @description Why it was left out; a code. */
            problem: string;
        };
        PayoutRunSummaryDto: {
            allowedCommands: components["schemas"]["CommandDto"][];
            /** @description Why the reader cannot check or release it now; codes. */
            barred: string[];
            batches: number;
            checkedBy: string | null;
            /** Format: date-time */
            createdAt: string;
            /** @description Approved payouts when it began. */
            expected: number;
            /** Format: uuid */
            id: string;
            madeBy: string | null;
            /** @description Whether the reader made it: then another person checks and releases it. */
            mine: boolean;
            number: string;
            /** @description Payouts in its batches. */
            payouts: number;
            /** @description How far the present phase is, 0 to 100. */
            percent: number;
            releasedBy: string | null;
            state: string;
        };
        PayoutRunTotalDto: {
            /** @example EUR */
            currency: string;
            /** @example 9600.00 */
            total: string;
        };
        PeriodDto: {
            /** @example 9600.00 */
            balanceSheetTotal: string | null;
            /** @description Annual work units, a decimal */
            headcount: string | null;
            /** @example 9600.00 */
            turnover: string | null;
            /** Format: date */
            yearEnd: string;
        };
        PersonDto: {
            allowedCommands: components["schemas"]["CommandDto"][];
            /** Format: date-time */
            createdAt: string;
            /** Format: email */
            email: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            language: "en" | "de";
            memberships: components["schemas"]["PersonMembershipDto"][];
            name: string;
            roles: components["schemas"]["PersonRoleDto"][];
            /** @enum {string} */
            secondFactor: "none" | "active" | "reset-asked";
            secondFactorCommands: components["schemas"]["CommandDto"][];
            /** @enum {string} */
            state: "unverified" | "active" | "disabled";
        };
        PersonMembershipDto: {
            /** @enum {string} */
            kind: "sme" | "partner";
            name: string;
            /** Format: uuid */
            organisationId: string;
            /** @enum {string} */
            right: "owner" | "editor" | "viewer";
        };
        PersonPageDto: {
            items: components["schemas"]["PersonDto"][];
            nextCursor: string | null;
        };
        PersonRoleDto: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            programmeId: string | null;
            /** @enum {string} */
            role: "officer" | "approver" | "finance-officer" | "finance-approver" | "auditor" | "administrator" | "evaluator";
            /** @enum {string} */
            state: "requested" | "granted";
        };
        PlaceDto: {
            /** @example 9600.00 */
            offered: string;
            /** @enum {string} */
            outcome: "fund" | "reserve" | "reject" | "below-threshold";
            rank: number | null;
            /** @description Percent of the highest possible, four decimals. */
            total: string;
        };
        PlacePriceDto: {
            partner: components["schemas"]["MatchedPartyDto"];
            /** @description What one more place at this partner would add to the total fit. */
            price: number;
        };
        PlaceRowDto: {
            applicantName: string;
            /** @example EUR */
            currency: string;
            /** @description Rows before this one are left out. */
            gapBefore: boolean;
            /** @description The money ends below this row. */
            isLastFunded: boolean;
            isThis: boolean;
            number: string;
            /** @example 9600.00 */
            offered: string;
            /** @enum {string} */
            outcome: "fund" | "reserve" | "reject" | "below-threshold";
            rank: number | null;
            /** @description Percent */
            total: string;
        };
        PlanDto: {
            /** @description Invite the evaluators of the plan at once. */
            send?: boolean;
        };
        PlannedPairDto: {
            /** Format: uuid */
            applicationId: string;
            evaluatorName: string;
            fit: number;
            number: string;
            /** Format: uuid */
            personId: string;
        };
        PointsBandDto: {
            belowThreshold: number;
            /** @description Percent; the band has five. */
            from: number;
            fund: number;
            reject: number;
            reserve: number;
        };
        PointsLabelDto: {
            label: string;
            score: number;
        };
        PostcodeRegionDto: {
            /** @description Null where no table with it was imported */
            nutsCode: string | null;
        };
        PriceDto: {
            /** @example 9600.00 */
            amount: string;
            /** @example EUR */
            currency: string;
            /** @enum {string} */
            per: "hour" | "day" | "week" | "month" | "project";
        };
        ProfileChangeDto: {
            countryCode?: string;
            figures?: components["schemas"]["SaveCompanyProfileDto"];
            nutsCode?: string;
        };
        ProfileDto: {
            /** @enum {string} */
            language?: "en" | "de";
            name?: string;
        };
        ProfileEffectsDto: {
            after: components["schemas"]["SmeStatusDto"];
            before: components["schemas"]["SmeStatusDto"];
            /** @description Open applications for which something would change */
            drafts: components["schemas"]["DraftEffectDto"][];
        };
        ProgrammeDto: {
            /** Format: uuid */
            id: string;
            key: string;
            title: string;
        };
        ProgrammeListDto: {
            items: components["schemas"]["ProgrammeDto"][];
        };
        ProofDto: {
            balanced: boolean;
            perCurrency: components["schemas"]["CurrencySumDto"][];
            problems: string[];
        };
        ProofRunDto: {
            /** Format: date-time */
            at: string;
            balanced: boolean;
            /** Format: uuid */
            id: string;
            problems: number;
        };
        ProposeEngagementDto: {
            /** Format: uuid */
            applicationId: string;
            /** Format: uuid */
            partnerOrganisationId: string;
        };
        ProposeLegalParameterDto: {
            /** @example de-minimis.ceiling */
            code: string;
            legalBasis: string;
            reason: string;
            url?: string | null;
            /** Format: date */
            validFrom: string;
            /** Format: date */
            validTo?: string | null;
            value: string;
        };
        ProposedPairDto: {
            application: components["schemas"]["MatchedApplicationDto"];
            /** @description Set by an officer after the run. */
            byHand: boolean;
            /** Format: uuid */
            engagementId: string | null;
            engagementState: string | null;
            /** @description 0 to 100 */
            fit: number;
            /** @description Set by an officer before the run. */
            locked: boolean;
            /** @description Why it was not sent after all. */
            notSent: string[];
            partner: components["schemas"]["MatchedPartyDto"];
            parts: components["schemas"]["FitPartDto"][];
        };
        ProposedReviewerDto: {
            /** @description Set by an officer after the run. */
            byHand: boolean;
            /** @description 0 to 100 */
            fit: number;
            /** @description Set by an officer before the run. */
            locked: boolean;
            name: string;
            parts: components["schemas"]["ExpertisePartDto"][];
            /** Format: uuid */
            personId: string;
        };
        PublicFacilityDto: {
            access: components["schemas"]["SaidDto"] | null;
            /** @enum {string} */
            availability: "bookable" | "on-request" | "not-now";
            /** @description Empty: all */
            instruments: string[];
            leadDays: number;
            name: components["schemas"]["SaidDto"];
            nutsCode: string;
            price: components["schemas"]["PriceDto"] | null;
            regionName: string | null;
            safety: components["schemas"]["SaidDto"] | null;
            text: components["schemas"]["SaidDto"] | null;
        };
        PublicPartnerDto: {
            accreditedBy: components["schemas"]["AccreditedByDto"][];
            competences: string[];
            countryCode: string;
            equipment: string[];
            facilities: components["schemas"]["PublicFacilityDto"][];
            /** @description It has a place left today */
            hasPlaces: boolean;
            languages: string[];
            name: string;
            nutsCode: string;
            offer: components["schemas"]["SaidDto"] | null;
            /** Format: uuid */
            organisationId: string;
            people: components["schemas"]["PublicPersonDto"][];
            regionName: string | null;
            services: components["schemas"]["PublicServiceDto"][];
            townName: string;
            /** Format: date-time */
            updatedAt: string;
        };
        PublicPersonDto: {
            competences: string[];
            email: string | null;
            languages: string[];
            name: string;
            phone: string | null;
            role: string;
        };
        PublicServiceDto: {
            /** @enum {string} */
            delivery: "at-partner" | "at-company" | "remote" | "mixed";
            /** @description Empty: all */
            instruments: string[];
            languages: string[];
            price: components["schemas"]["PriceDto"] | null;
            text: components["schemas"]["SaidDto"] | null;
            title: components["schemas"]["SaidDto"];
        };
        PublicVoucherDto: {
            /** @description As it stands on the voucher; null where there is no such voucher */
            code: string | null;
            /** @enum {string} */
            status: "valid" | "used" | "expired" | "revoked" | "unknown" | "mistyped" | "not-ours";
            /** Format: date-time */
            validUntilAt: string | null;
        };
        PublishedDto: {
            /** Format: uuid */
            id: string;
        };
        PublishedQuestionDto: {
            answer: string;
            /** Format: date-time */
            answeredAt: string;
            /** Format: uuid */
            id: string;
            /** @description Language that it was asked in */
            language: string;
            text: string;
        };
        QueryClaimDto: {
            answerDays?: number;
            /** @description What is missing. */
            reason: string;
        };
        QuestionReceiptDto: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "asked" | "answered" | "dismissed";
        };
        RankedApplicationDto: {
            applicantName: string;
            /** Format: uuid */
            applicationId: string;
            /** @description Criterion key -> aggregated score. */
            criteria: {
                [key: string]: unknown;
            };
            /** @example EUR */
            currency: string;
            /** Format: uuid */
            envelopeId: string;
            envelopeKey: string;
            number: string;
            /** @example 9600.00 */
            offered: string;
            /** @enum {string} */
            outcome: "fund" | "reserve" | "reject" | "below-threshold";
            rank: number | null;
            reasons: string[];
            /** @example 9600.00 */
            requested: string;
            reservePosition: number | null;
            /** @description State of the application now. */
            state: string;
            title: string;
            /** @description Percent of the highest possible, four decimals. */
            total: string;
        };
        RankedEnvelopeDto: {
            applications: number;
            /**
             * @description By all.
             * @example 9600.00
             */
            asked: string;
            /**
             * @description When the ranking was frozen.
             * @example 9600.00
             */
            available: string;
            /** @example EUR */
            currency: string;
            funded: number;
            /** Format: uuid */
            id: string;
            key: string;
            /** @description Total of the last that is funded. */
            lastFunded: string | null;
            /** @description Awards that were left to give, where the call limits them. */
            maxAwards: number | null;
            name: string;
            /** @example 9600.00 */
            offered: string;
            /**
             * @description What those decisions would award; not part of what is available.
             * @example 9600.00
             */
            proposed: string;
            /**
             * @description Asked above the thresholds and not offered.
             * @example 9600.00
             */
            short: string;
            territories: components["schemas"]["RankedTerritoryDto"][];
            /** @description Not ranked: a decision on them was under way. */
            underDecision: number;
            /** @description On the reserve list. */
            waiting: number;
        };
        RankedTerritoryDto: {
            applications: number;
            /**
             * @description By all.
             * @example 9600.00
             */
            asked: string;
            funded: number;
            key: string;
            /** @description Awards that were left to give, where the call limits them. */
            maxAwards: number | null;
            /**
             * @description The most that it could have.
             * @example 9600.00
             */
            most: string | null;
            name: string;
            /** @example 9600.00 */
            offered: string;
            /**
             * @description Kept for it.
             * @example 9600.00
             */
            reserved: string | null;
            /**
             * @description Asked above the thresholds and not offered.
             * @example 9600.00
             */
            short: string;
            /** @description On the reserve list. */
            waiting: number;
        };
        RankingDto: {
            applications: components["schemas"]["RankedApplicationDto"][];
            /** Format: uuid */
            callId: string;
            /** Format: date-time */
            frozenAt: string;
            /** @description SHA-256 of the snapshot as canonical JSON. */
            hash: string;
            /** Format: uuid */
            id: string;
            /**
             * Format: date-time
             * @description A review that it counts was voided since: it no longer holds
             */
            supersededAt: string | null;
            version: number;
        };
        RankingExportDto: {
            hash: string;
            result: {
                [key: string]: unknown;
            };
            snapshot: {
                [key: string]: unknown;
            };
        };
        RankingMoveDto: {
            after: components["schemas"]["PlaceDto"];
            /** Format: uuid */
            applicationId: string;
            before: components["schemas"]["PlaceDto"];
            /** @example EUR */
            currency: string;
            number: string;
            title: string;
        };
        RankingOverviewDto: {
            /**
             * @description How the scores of the reviewers are put together
             * @enum {string}
             */
            aggregation: "mean" | "median";
            bands: components["schemas"]["PointsBandDto"][];
            criteria: components["schemas"]["InsightCriterionDto"][];
            envelopes: components["schemas"]["RankedEnvelopeDto"][];
            /** @description Most generous first. */
            evaluators: components["schemas"]["InsightEvaluatorDto"][];
            /** Format: date-time */
            frozenAt: string;
            /** @description SHA-256 of the snapshot as canonical JSON. */
            hash: string;
            /** Format: uuid */
            id: string;
            /** @description `score`, or `received` where the money goes by when they came. */
            order: string;
            /** @description Percent of the highest possible. */
            overallThreshold: string;
            /**
             * Format: date-time
             * @description A review that it counts was voided since: it no longer holds
             */
            supersededAt: string | null;
            /** @description Evaluated and not ranked: a decision on them was under way. */
            underDecision: number;
            version: number;
        };
        RankingRowDto: {
            applicantName: string;
            /** Format: uuid */
            applicationId: string;
            /** @description The total with the severity of its evaluators left out; advisory. */
            calibrated: string;
            /** @description Its place in its envelope by the calibrated totals; advisory. */
            calibratedPlace: number;
            /** @description Criterion key -> aggregated score. */
            criteria: {
                [key: string]: unknown;
            };
            /** @example EUR */
            currency: string;
            /** Format: uuid */
            envelopeId: string;
            envelopeKey: string;
            highest: string;
            /** @description The last of its envelope that is funded: the cut is below it. */
            isLastFunded: boolean;
            lowest: string;
            number: string;
            /** @example 9600.00 */
            offered: string;
            /** @enum {string} */
            outcome: "fund" | "reserve" | "reject" | "below-threshold";
            rank: number | null;
            reasons: string[];
            /** @example 9600.00 */
            requested: string;
            reservePosition: number | null;
            reviews: components["schemas"]["InsightReviewDto"][];
            /** @description What its reviews are apart, in percentage points. */
            spread: string;
            /** @description State of the application now. */
            state: string;
            /** @description Key of the territory of its seat; null in rankings that were frozen without. */
            territory: string | null;
            /** @description The territory in words; empty where it is not known. */
            territoryName: string;
            title: string;
            /** @description Percent of the highest possible, four decimals. */
            total: string;
            /** @description Why it stands here, in words. */
            why: string[];
        };
        RankingRowsPageDto: {
            items: components["schemas"]["RankingRowDto"][];
            nextCursor: string | null;
        };
        RateDto: {
            /**
             * @description How much of the currency one euro is, a decimal
             * @example 0.9227
             */
            perEuro: string;
            source: string;
            /** Format: date */
            validFrom: string;
        };
        ReadNoticesDto: {
            /** @description Those that were read; all of one’s own when it is left out. */
            ids?: string[];
        };
        ReasonCountDto: {
            /** @description Text key `partner.obstacle.<code>` */
            code: string;
            count: number;
        };
        ReasonDto: {
            reason: string;
        };
        RecommendDto: {
            /**
             * @description Needed for the outcome "fund"; in the currency of the application.
             * @example 9600.00
             */
            amount?: string;
            /** Format: uuid */
            applicationId: string;
            /** @description For "fund": what has to be shown before there is an agreement, one line each. */
            conditions?: string[];
            /** @enum {string} */
            outcome: "fund" | "reserve" | "reject";
            reason: string;
        };
        RecommendFromRankingDto: {
            /** @description Applications; all of the ranking when left out. */
            applicationIds?: string[];
            /**
             * @description Whose turn it is: those of the ranking, or those that broke a rule.
             * @enum {string}
             */
            of?: "ranking" | "ineligible";
        };
        ReconciliationDto: {
            items: components["schemas"]["DifferenceDto"][];
            nextCursor: string | null;
            /** Format: date */
            on: string;
            totals: components["schemas"]["ReconciliationTotalDto"][];
        };
        ReconciliationTotalDto: {
            /**
             * @description What the statements say has left the accounts for good.
             * @example 9600.00
             */
            bank: string;
            /** @example EUR */
            currency: string;
            /**
             * @description The bank less the ledger.
             * @example 9600.00
             */
            difference: string;
            /** @description Every cent of the difference is listed. */
            explained: boolean;
            /**
             * @description What the ledger says is paid.
             * @example 9600.00
             */
            ledger: string;
            /**
             * @description The sum of the differences below.
             * @example 9600.00
             */
            listed: string;
            /**
             * @description Reserved for payments that no statement has shown yet.
             * @example 9600.00
             */
            pending: string;
        };
        RecoveryCodesDto: {
            /** @description Shown once */
            recoveryCodes: string[];
        };
        RecoveryDto: {
            /** @description Full days since the payee was told, or since it was ordered. */
            ageDays: number;
            allowedCommands: components["schemas"]["CommandDto"][];
            /**
             * @description What was asked back, less what was taken back.
             * @example 9600.00
             */
            amount: string;
            /** Format: uuid */
            callId: string;
            /** @enum {string} */
            cause: "correction" | "overpayment" | "irregularity" | "voucher-revoked";
            /**
             * Format: uuid
             * @description The version of the claim that counts.
             */
            claimId: string;
            claimNumber: string;
            /** Format: date-time */
            createdAt: string;
            /** @example EUR */
            currency: string;
            debtorName: string;
            /**
             * Format: date
             * @description By when it is to be given back.
             */
            dueOn: string | null;
            entries: components["schemas"]["RecoveryEntryDto"][];
            /** Format: uuid */
            id: string;
            /** @description Whether the reader may enter a repayment. */
            mayEnter: boolean;
            /** Format: date-time */
            notifiedAt: string | null;
            number: string;
            /**
             * @description Set against other payments.
             * @example 9600.00
             */
            offset: string;
            /** @example 9600.00 */
            open: string;
            /** @description For staff. */
            orderedBy: string | null;
            /** @description The day has passed and something is open. */
            overdue: boolean;
            payTo: components["schemas"]["PayToDto"];
            reason: string;
            /**
             * @description By the bank.
             * @example 9600.00
             */
            repaid: string;
            /** @description Entered by hand or from a file that was handed in; for staff. */
            repayments: components["schemas"]["RepaymentDto"][];
            state: string;
            timeline: components["schemas"]["RecoveryStepDto"][];
            /** @description For staff. */
            writeOffAskedBy: string | null;
            /** @example 9600.00 */
            writtenOff: string;
        };
        RecoveryEntryDto: {
            /** @example 9600.00 */
            amount: string;
            /** Format: date-time */
            at: string;
            /** Format: date */
            bookedOn: string | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "ordered" | "reduced" | "repaid" | "offset" | "written-off";
        };
        RecoveryPageDto: {
            items: components["schemas"]["RecoverySummaryDto"][];
            nextCursor: string | null;
        };
        RecoveryStepDto: {
            actedAs: string;
            /** Format: date-time */
            at: string;
            command: string;
            reason: string | null;
            state: string;
        };
        RecoverySummaryDto: {
            /** @description Full days since the payee was told, or since it was ordered. */
            ageDays: number;
            allowedCommands: components["schemas"]["CommandDto"][];
            /**
             * @description What was asked back, less what was taken back.
             * @example 9600.00
             */
            amount: string;
            /** Format: uuid */
            callId: string;
            /** @enum {string} */
            cause: "correction" | "overpayment" | "irregularity" | "voucher-revoked";
            /**
             * Format: uuid
             * @description The version of the claim that counts.
             */
            claimId: string;
            claimNumber: string;
            /** Format: date-time */
            createdAt: string;
            /** @example EUR */
            currency: string;
            debtorName: string;
            /**
             * Format: date
             * @description By when it is to be given back.
             */
            dueOn: string | null;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            notifiedAt: string | null;
            number: string;
            /**
             * @description Set against other payments.
             * @example 9600.00
             */
            offset: string;
            /** @example 9600.00 */
            open: string;
            /** @description The day has passed and something is open. */
            overdue: boolean;
            reason: string;
            /**
             * @description By the bank.
             * @example 9600.00
             */
            repaid: string;
            state: string;
            /** @example 9600.00 */
            writtenOff: string;
        };
        RecoveryTotalDto: {
            /** @example 9600.00 */
            amount: string;
            count: number;
            /** @example EUR */
            currency: string;
            /** @example 9600.00 */
            offset: string;
            /** @example 9600.00 */
            open: string;
            /** @description With something open. */
            openCount: number;
            /**
             * @description Of what is open.
             * @example 9600.00
             */
            overdue: string;
            /** @example 9600.00 */
            repaid: string;
            /** @example 9600.00 */
            writtenOff: string;
        };
        RecoveryTotalsDto: {
            items: components["schemas"]["RecoveryTotalDto"][];
        };
        RegionDto: {
            /**
             * @description NUTS
             * @example AT332
             */
            code: string;
            country: string;
            level: number;
            name: string;
        };
        RegionListDto: {
            items: components["schemas"]["RegionDto"][];
        };
        RegisterEntryDto: {
            /**
             * @description EUR
             * @example 9600.00
             */
            aidAmount: string;
            authorityCountry: string;
            /** Format: uuid */
            authorityId: string;
            authorityName: string;
            /** @description Its seat, where the call says it. */
            authorityNuts: string | null;
            beneficiaryCountry: string;
            beneficiaryIdType: string | null;
            beneficiaryName: string;
            beneficiaryNationalId: string | null;
            beneficiarySizeClass: string | null;
            /** Format: date */
            dueOn: string;
            /** @description Who pays for the authority, where that is somebody else. */
            financingBody: string;
            /** Format: date */
            grantDate: string;
            /** Format: uuid */
            id: string;
            instrument: string;
            internalRef: string;
            nace21: string | null;
            registerReference: string | null;
            regulation: string;
            /** @enum {string} */
            status: "draft" | "published" | "corrected" | "withdrawn";
        };
        RegisterFileDto: {
            bytes: number;
            /** @enum {string} */
            file: "operations.csv" | "operations.json" | "grants.json";
            rows: number;
            url: string;
        };
        RegisterListDto: {
            items: components["schemas"]["RegisterEntryDto"][];
            nextCursor: string | null;
        };
        RegisterPreviewDto: {
            counts: components["schemas"]["GapCountDto"][];
            /** @description Of these, in the 360Giving package. */
            grants: number;
            items: components["schemas"]["AwardGapsDto"][];
            /** @description More awards have gaps than are listed. */
            more: boolean;
            /** @description Awards that would be published now. */
            operations: number;
        };
        RegisterStateDto: {
            /**
             * Format: date
             * @description The last day for the next update; null where there is nothing to publish yet.
             */
            dueOn: string | null;
            files: components["schemas"]["RegisterFileDto"][];
            grants: number;
            /** @description The reader may publish. */
            mayPublish: boolean;
            /** @description In what is published. */
            operations: number;
            overdue: boolean;
            /** Format: uuid */
            programmeId: string;
            programmeTitle: string;
            /** Format: date-time */
            publishedAt: string | null;
            /** @description Operations published with something missing. */
            withGaps: number;
        };
        RegisterStatesDto: {
            items: components["schemas"]["RegisterStateDto"][];
        };
        RegistrationDto: {
            company: components["schemas"]["CompanyDto"];
            /** @enum {string} */
            organisationKind: "sme" | "partner";
            person: components["schemas"]["NewPersonDto"];
        };
        ReleaseDto: {
            /** Format: date-time */
            importedAt: string;
            /** @enum {string} */
            kind: "regions" | "sectors" | "currencies" | "rates" | "holidays" | "postcodes";
            rows: number;
            source: string;
            /** Format: date */
            validFrom: string;
            version: string;
        };
        ReleaseListDto: {
            items: components["schemas"]["ReleaseDto"][];
        };
        ReopenDto: {
            /**
             * @description Needed for the outcome "fund".
             * @example 9600.00
             */
            amount?: string;
            /** @description For "fund". */
            conditions?: string[];
            /**
             * @description What is to be decided instead.
             * @enum {string}
             */
            outcome: "fund" | "reserve" | "reject";
            /** @description Why it is opened again; the reason of the new decision too. */
            reason: string;
        };
        RepaymentDto: {
            allowedCommands: components["schemas"]["CommandDto"][];
            /** @example 9600.00 */
            amount: string;
            /** Format: date */
            bookedOn: string;
            decidedBy: string | null;
            enteredBy: string | null;
            /** @description Read from a bank’s file that a person handed in; it has no note. */
            fromFile: boolean;
            /** Format: uuid */
            id: string;
            note: string;
            state: string;
        };
        ReplacedAssignmentDto: {
            /**
             * @description How the scores of the reviewers are put together
             * @enum {string}
             */
            aggregation: "mean" | "median";
            allowedCommands: components["schemas"]["CommandDto"][];
            /**
             * Format: date-time
             * @description To accept or decline.
             */
            answerByAt: string;
            answers: components["schemas"]["AnswerShownDto"][];
            /** @description Hidden from evaluators of a blind call. */
            applicantName: string | null;
            /** Format: uuid */
            applicationId: string;
            blind: boolean;
            /** Format: uuid */
            callId: string;
            /** @description For the programme office alone */
            confidentialComment: string;
            criteria: components["schemas"]["ScoresheetCriterionDto"][];
            /** Format: date-time */
            dueAt: string;
            /** @description Only for staff. */
            evaluatorName: string | null;
            /** Format: uuid */
            id: string;
            instrument: string;
            number: string;
            /** @description For the applicant */
            overallComment: string;
            /** @description Taken on, and not submitted in time. */
            overdue: boolean;
            /**
             * Format: uuid
             * @description Only for staff.
             */
            personId: string | null;
            /** @description Why it was given back after it was submitted */
            reopenReason: string | null;
            scoresVersion: number;
            state: string;
            /** Format: date-time */
            submittedAt: string | null;
            /** @description Who is asked instead; null where nobody can be, or nobody is needed. */
            substituteName: string | null;
            title: string;
        };
        ReplayDto: {
            /** Format: uuid */
            eventId: string;
            subscriber: string;
        };
        RequestAssignmentRunDto: {
            /** @description Pairs that are set: the rest is assigned around them. */
            locked?: components["schemas"]["EvaluatorPairDto"][];
        };
        RequestMatchingRunDto: {
            /** @description Pairs that are set: the rest is assigned around them. */
            locked?: components["schemas"]["LockedPairDto"][];
        };
        RequestStaffRoleDto: {
            /** Format: uuid */
            personId: string;
            /**
             * Format: uuid
             * @description Left out: in all programmes
             */
            programmeId?: string | null;
            /** @enum {string} */
            role: "officer" | "approver" | "finance-officer" | "finance-approver" | "auditor" | "administrator" | "evaluator";
        };
        ResolveBatchDto: {
            /** @enum {string} */
            outcome: "sent" | "refused";
            reason: string;
        };
        ResolvePayoutDto: {
            /** @enum {string} */
            outcome: "sent" | "settled" | "failed";
            reason: string;
        };
        ReturnDto: {
            /** @description Only these can be changed: names of answers, `documents.<key>` for documents. Everything when it is left out */
            fields?: string[];
            reason: string;
            termDays?: number;
        };
        ReviewCountsDto: {
            /** @description Taken on, and still in time */
            accepted: number;
            invited: number;
            overdue: number;
            submitted: number;
        };
        RuleEffectDto: {
            /** @enum {string} */
            after: "met" | "not-met" | "open" | "warning";
            /**
             * @description Null where the rule had nothing to say
             * @enum {string|null}
             */
            before: "met" | "not-met" | "open" | "warning" | null;
            ruleId: string;
            /** @description What it would say, in the language asked for */
            text: string;
        };
        SaidByOtherDto: {
            capitalBps: number;
            control: ("appoints-board" | "dominant-influence" | "agreement")[];
            owned: string;
            owner: string;
            /** @description The company whose profile says so */
            saidBy: string;
            votesBps: number;
        };
        SaidDto: {
            language: string;
            text: string;
        };
        SanctionsListDto: {
            entities: number;
            /**
             * Format: date
             * @description When the publisher made it.
             */
            generatedOn: string;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            importedAt: string;
            importedBy: string | null;
            names: number;
            /** @description Entities that are new, or not as they were in any version before. */
            newEntries: number;
            /** @description Of the version; the highest one holds. */
            number: number;
            rows: number;
            /** @description SHA-256 of the file. */
            sha256: string;
        };
        SaveCallDraftDto: {
            /** @description The revision that was edited: 409 where somebody has saved since */
            basedOn?: number;
            /** @description A call document, format traverse.call/1 */
            document: {
                [key: string]: unknown;
            };
        };
        SaveCompanyProfileDto: {
            /** @example 9600.00 */
            balanceSheetTotal: string | null;
            /** @enum {string} */
            currency: "EUR";
            description?: string;
            /** @description The periods before, newest first */
            earlier?: components["schemas"]["PeriodDto"][];
            /**
             * @description Annual work units, a decimal
             * @example 24.5
             */
            headcount: string | null;
            /** @description Linked and partner enterprises are in the figures, or there are none */
            includesLinked: boolean;
            /**
             * @description NACE Rev. 2.1
             * @example 25.62
             */
            nace?: string | null;
            /** @example 9600.00 */
            turnover: string | null;
            /** Format: date */
            yearEnd: string | null;
        };
        SaveDraftDto: {
            /** @description All answers given so far, gaps and all */
            answers: {
                [key: string]: unknown;
            };
            /** @description The version that was edited; answered with 409 applicant.draft-changed when another one was saved since */
            answersVersion: number;
        };
        SaveEvaluatorDto: {
            competences: string[];
            countryCode: string;
            employer: string;
            languages: string[];
            maxLoad: number;
            nationalities: string[];
            nutsCode: string;
        };
        SaveOwnershipDto: {
            /** @description The company itself and every firm that its links name */
            enterprises: components["schemas"]["EnterpriseDto"][];
            links: components["schemas"]["OwnershipLinkDto"][];
        };
        SavePartnerProfileDto: {
            /** @description Engagements taken on within `capacityMonths` months. */
            capacity: number;
            capacityMonths?: number;
            /** @description Keys of the calls' list of competences. */
            competences: string[];
            equipment?: string[];
            /** @description Left out: stays as it is */
            facilities?: components["schemas"]["FacilityDto"][];
            /** @description ISO 639-1 */
            languages: string[];
            /** @description What is offered: language -> text of at most 4000 characters. */
            offers: {
                [key: string]: unknown;
            };
            /** @description Left out: stays as it is */
            people?: components["schemas"]["PartnerPersonDto"][];
            published: boolean;
            /** @description Left out: stays as it is */
            services?: components["schemas"]["ServiceDto"][];
            /** @description The version that the change was made on. Another one meanwhile: 409. */
            version?: number;
        };
        SaveScoresDto: {
            /** @description For the programme office alone */
            confidentialComment?: string;
            /** @description For the applicant */
            overallComment?: string;
            /** @description Criterion key -> {score: whole number or null, comment}. */
            scores: {
                [key: string]: unknown;
            };
            /** @description The draft that this save is based on. */
            scoresVersion: number;
        };
        SaveViewDto: {
            columns: ("number" | "company" | "title" | "call" | "instrument" | "region" | "state" | "received" | "requested" | "currency" | "score" | "rank" | "partner" | "decision" | "awarded" | "voucher" | "paid")[];
            name: string;
            /** @description Filter and order, as in the address: state=submitted&sort=score */
            query: string;
        };
        SavedScoresDto: {
            /** Format: uuid */
            id: string;
            scoresVersion: number;
        };
        SavedViewDto: {
            columns: ("number" | "company" | "title" | "call" | "instrument" | "region" | "state" | "received" | "requested" | "currency" | "score" | "rank" | "partner" | "decision" | "awarded" | "voucher" | "paid")[];
            /** Format: uuid */
            id: string;
            name: string;
            /** @description Filter and order, as in the address: state=submitted&sort=score */
            query: string;
        };
        SavedViewMadeDto: {
            /** Format: uuid */
            id: string;
        };
        SavedViewsDto: {
            items: components["schemas"]["SavedViewDto"][];
        };
        ScaleLabelDto: {
            /** @description In the language asked for */
            label: string;
            score: number;
        };
        SchemeHoldDto: {
            allowedCommands: components["schemas"]["CommandDto"][];
            /** Format: uuid */
            callId: string;
            callTitle: string;
            /** Format: date-time */
            createdAt: string;
            detail: string;
            /** Format: uuid */
            id: string;
            openedBy: string | null;
            /** Format: date-time */
            releasedAt: string | null;
            state: string;
        };
        SchemeHoldPageDto: {
            items: components["schemas"]["SchemeHoldDto"][];
            nextCursor: string | null;
        };
        ScoresheetCriterionDto: {
            comment: string;
            help: string | null;
            /** @description Stands on its own: no part of the weighted sum */
            independent: boolean;
            key: string;
            label: string;
            /** @description May be left out; it weighs nothing then */
            optional: boolean;
            /** @description What single scores mean, where the call says so */
            scaleLabels: components["schemas"]["ScaleLabelDto"][];
            scaleMax: number;
            score: number | null;
            /** @description What the application must reach in it */
            threshold: string | null;
            weight: number;
        };
        ScreenedPayeeDto: {
            accountHolder: string | null;
            country: string;
            name: string;
            /** Format: uuid */
            organisationId: string;
            registrationNumber: string | null;
            town: string;
        };
        ScreeningHitDto: {
            alias: string;
            allowedCommands: components["schemas"]["CommandDto"][];
            /** @enum {string} */
            country: "same" | "other" | "unknown";
            /** Format: date-time */
            decidedAt: string | null;
            decidedBy: string | null;
            entry: components["schemas"]["ListedEntryDto"];
            /** Format: date-time */
            foundAt: string;
            /** Format: uuid */
            id: string;
            payee: components["schemas"]["ScreenedPayeeDto"];
            /** @description The payee’s name that was like the alias. */
            payeeName: string;
            /** @enum {string} */
            payeeNameKind: "organisation" | "account-holder";
            reason: string | null;
            scorePercent: number;
            state: string;
            words: components["schemas"]["LikeWordsDto"][];
        };
        ScreeningHitPageDto: {
            items: components["schemas"]["ScreeningHitDto"][];
            nextCursor: string | null;
        };
        ScreeningStateDto: {
            /** @description The version in force; null: payees are not screened. */
            list: components["schemas"]["SanctionsListDto"] | null;
            /** @description The last versions, the newest first. */
            lists: components["schemas"]["SanctionsListDto"][];
            payees: number;
            /** @description Payees that were compared with the version in force. */
            screened: number;
            thresholdPercent: number;
            /**
             * @description What becomes of payments while there is no list.
             * @enum {string}
             */
            withoutList: "warn" | "block";
        };
        SecondFactorDto: {
            recoveryCodesLeft: number;
            /** Format: date-time */
            since: string | null;
            /** @enum {string} */
            state: "none" | "active" | "reset-asked";
        };
        SectorDto: {
            /**
             * @description NACE Rev. 2.1: a section, or a division, group or class of one
             * @example 25.62
             */
            code: string;
            /** @description In the reader’s language, else in English */
            label: string;
            section: string;
        };
        SectorListDto: {
            items: components["schemas"]["SectorDto"][];
        };
        SendAssignmentRunDto: {
            /** @description Of the run as it was seen. Changed meanwhile: 409. */
            version: number;
        };
        SendMatchingRunDto: {
            /** @description Applications whose proposals are sent; all when left out. */
            applicationIds?: string[];
            /** @description Of the run as it was seen. Changed meanwhile: 409. */
            version: number;
        };
        SeriesDto: {
            /** @example EUR */
            currency: string;
            points: components["schemas"]["SeriesPointDto"][];
            /** @enum {string} */
            step: "day" | "week" | "month";
        };
        SeriesPointDto: {
            /** @example 9600.00 */
            available: string;
            /** @example 9600.00 */
            claimed: string;
            /** @example 9600.00 */
            committed: string;
            /** @example 9600.00 */
            earmarked: string;
            /**
             * Format: date
             * @description The last day of the step.
             */
            on: string;
            /** @example 9600.00 */
            paid: string;
        };
        ServiceDto: {
            /** @enum {string} */
            delivery: "at-partner" | "at-company" | "remote" | "mixed";
            /** @description Keys of the calls' instruments; empty: all */
            instruments: string[];
            /** @description In which it can be done, ISO 639-1 */
            languages: string[];
            /** @description An indication */
            price: components["schemas"]["PriceDto"] | null;
            /** @description Language -> at most 4000 characters */
            text: {
                [key: string]: unknown;
            };
            /** @description Language -> at most 200 characters; in one language at least */
            title: {
                [key: string]: unknown;
            };
        };
        SessionDto: {
            /** @description To be sent as x-csrf-token with every change; empty when nobody is signed in */
            csrfToken: string;
            demo: boolean;
            parties: components["schemas"]["PartyDto"][];
            person: components["schemas"]["SessionPersonDto"] | null;
            roles: ("applicant" | "partner" | "officer" | "approver" | "finance-officer" | "finance-approver" | "auditor" | "administrator" | "evaluator")[];
        };
        SessionItemDto: {
            /** Format: date-time */
            createdAt: string;
            current: boolean;
            device: string | null;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            lastSeenAt: string;
        };
        SessionListDto: {
            items: components["schemas"]["SessionItemDto"][];
        };
        SessionPersonDto: {
            /** Format: email */
            email: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            language: "en" | "de";
            name: string;
        };
        SetNotificationPreferencesDto: {
            /** @description Categories of mails that are switched off; all others are on. */
            off: ("progress" | "messages" | "invitations" | "reminders" | "payments" | "staff")[];
        };
        ShortReasonDto: {
            code: string;
            /** @description Evaluators whom it keeps away. */
            count: number;
        };
        SignDto: {
            /** @description Of the second factor, where the call asks for it. */
            code?: string;
            /** @description SHA-256 of the text that was shown. */
            textHash: string;
            /** @description The name of the person who signs, typed by that person. */
            typedName: string;
        };
        SignatureDto: {
            party: string;
            /** Format: date-time */
            signedAt: string;
            /** @enum {string} */
            signedBy: "name" | "name+code" | "copy" | "qualified-copy";
            typedName: string;
        };
        SignedCopyDto: {
            allowedCommands: components["schemas"]["CommandDto"][];
            checkedWith: string | null;
            /** Format: date-time */
            decidedAt: string | null;
            /** @description Electronic signatures found in the file; whether they are valid is found outside. */
            electronicSignatures: number;
            /** Format: uuid */
            id: string;
            /** @description It begins with the very bytes of the document that was printed for signing. */
            isOurDocument: boolean;
            name: string;
            /** @enum {string} */
            party: "sme" | "partner";
            /** @description Why it was sent back. */
            reason: string | null;
            /** @description SHA-256 of the file. */
            sha256: string;
            signerName: string;
            size: number;
            /** @enum {string} */
            state: "waiting" | "accepted" | "sent-back";
            /** Format: date-time */
            uploadedAt: string;
        };
        SmeStatusDto: {
            /** @example 9600.00 */
            balanceSheetTotal: string | null;
            basis: string;
            counted: components["schemas"]["CountedFirmDto"][];
            headcount: string | null;
            legalBasis: string;
            /** @description `<enterprise id>.headcount`: what is missing */
            missing: string[];
            /**
             * @description Null: figures are missing
             * @enum {string|null}
             */
            status: "micro" | "small" | "medium" | "large" | "not-sme" | null;
            /** @example 9600.00 */
            turnover: string | null;
            /** @enum {string} */
            type: "autonomous" | "partner" | "linked";
        };
        StaffRoleDto: {
            allowedCommands: components["schemas"]["CommandDto"][];
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            grantedAt: string | null;
            grantedByName: string | null;
            /** Format: uuid */
            id: string;
            /** @description Whether a second administrator has to confirm it */
            needsTwo: boolean;
            /** Format: email */
            personEmail: string;
            /** Format: uuid */
            personId: string;
            personName: string;
            /** Format: uuid */
            programmeId: string | null;
            requestedByName: string | null;
            /** Format: date-time */
            revokedAt: string | null;
            /** @enum {string} */
            role: "officer" | "approver" | "finance-officer" | "finance-approver" | "auditor" | "administrator" | "evaluator";
            /** @enum {string} */
            state: "requested" | "granted" | "revoked";
        };
        StaffRolePageDto: {
            items: components["schemas"]["StaffRoleDto"][];
            nextCursor: string | null;
        };
        StandingReviewerDto: {
            allowedCommands: components["schemas"]["CommandDto"][];
            /** Format: uuid */
            assignmentId: string;
            name: string;
            /** Format: uuid */
            personId: string;
            state: string;
        };
        StopSchemeDto: {
            /**
             * Format: uuid
             * @description The call under which nothing is paid.
             */
            callId: string;
            detail: string;
        };
        SubmissionChangeDto: {
            /** @description { value }: as it was submitted then */
            after: {
                [key: string]: unknown;
            };
            /** @description { value }: as it was submitted before; null when it was not answered */
            before: {
                [key: string]: unknown;
            };
            /** @description `answers.<name>` or `documents.<key>` */
            path: string;
        };
        SubmissionDto: {
            /** @description It was submitted again */
            answered: boolean;
            changes: components["schemas"]["SubmissionChangeDto"][];
            /** @description 1 is the first */
            number: number;
            /** @description What the programme office asked */
            question: string;
            /** @description What could be changed; null: everything */
            reopened: string[] | null;
            /** Format: date-time */
            returnedAt: string;
            snapshotHash: string;
        };
        SubmissionListDto: {
            items: components["schemas"]["SubmissionDto"][];
        };
        SwapDto: {
            /** @description Asked, not confirmed yet */
            asked: components["schemas"]["SwapEngagementDto"] | null;
            current: components["schemas"]["SwapEngagementDto"] | null;
            /** @description Whose place the current one took */
            earlier: components["schemas"]["SwapEngagementDto"] | null;
            /** @description The reader may propose a partner now */
            mayPropose: boolean;
            steps: components["schemas"]["SwapStepDto"][];
            /** Format: date-time */
            swappedAt: string | null;
        };
        SwapEngagementDto: {
            /**
             * Format: date-time
             * @description Until when an answer is waited for
             */
            dueAt: string | null;
            /** Format: uuid */
            engagementId: string;
            partnerName: string;
            /** Format: uuid */
            partnerOrganisationId: string;
            state: string;
        };
        SwapStepDto: {
            /** Format: date-time */
            at: string;
            /**
             * @description What ties the evaluator to the partner
             * @enum {string|null}
             */
            conflict: "same-organisation" | "linked-organisation" | "employer-name" | "email-domain" | "declared-by-evaluator" | "declared-by-party" | "territory-of-party" | "excluded-territory" | "excluded-nationality" | null;
            /**
             * @description With another partner
             * @enum {string}
             */
            effect: "goes-on" | "replaced" | "voided" | "stands" | "superseded" | "sent-back" | "until-reopened" | "names-partner" | "signed-by-partner" | "follows";
            /** Format: uuid */
            id: string;
            /** @description Place in the ranking */
            rank: number | null;
            state: string;
            /** @enum {string} */
            thing: "assignment" | "review" | "ranking" | "decision" | "agreement" | "voucher";
            /** @description It was done under the partner before the one of now */
            underEarlier: boolean;
        };
        TakeOutDto: {
            /** Format: uuid */
            payoutId: string;
        };
        TaskParamsDto: {
            count?: number;
            title?: string;
        };
        TaxonomyDto: {
            entries: components["schemas"]["KeyLabelDto"][];
            key: string;
        };
        TextBlockDto: {
            /** @description A key of the house’s wording, or one of its own. */
            key: string;
            /** @description Stands before the numbered points. */
            plain?: boolean;
            /** @description With placeholders in braces. Empty: nothing stands in this place. */
            text: string;
            /**
             * @description When it stands in an agreement; always when left out.
             * @enum {string}
             */
            when?: "partner" | "no-partner" | "partner-signs" | "pay-partner" | "reimburse-sme" | "first" | "from-partner" | "amendment" | "changes-amount" | "changes-term" | "changes-partner";
        };
        TextVersionDto: {
            blocks: components["schemas"]["TextBlockDto"][];
            /** Format: uuid */
            id: string;
            reason: string;
            version: number;
            /** Format: date-time */
            writtenAt: string;
            /** @description Empty: it came with the house. */
            writtenBy: string | null;
        };
        ThreadChoiceDto: {
            /** Format: uuid */
            engagementId: string | null;
            partnerName: string | null;
            /**
             * @description On whose side the reader would write
             * @enum {string}
             */
            side: "applicant" | "partner" | "officer";
            /** @enum {string} */
            visibility: "applicant-partner" | "applicant-officer" | "partner-officer" | "all";
        };
        ThreadDetailDto: {
            allowedCommands: components["schemas"]["CommandDto"][];
            applicantName: string;
            /** Format: uuid */
            applicationId: string;
            applicationNumber: string;
            applicationTitle: string;
            /** Format: uuid */
            engagementId: string | null;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            lastAt: string;
            mayWrite: boolean;
            /** @description Messages that the reader sees */
            messages: number;
            /** @description Its partner takes part now */
            partnerIn: boolean;
            partnerName: string | null;
            /**
             * @description On whose side the reader stands; null: reads only
             * @enum {string|null}
             */
            side: "applicant" | "partner" | "officer" | null;
            /**
             * @description For a partner whose engagement has ended it is closed
             * @enum {string}
             */
            state: "open" | "closed";
            /** @description That it was closed or opened again, and why */
            steps: components["schemas"]["ThreadStepDto"][];
            subject: string;
            unread: number;
            /** @enum {string} */
            visibility: "applicant-partner" | "applicant-officer" | "partner-officer" | "all";
            /**
             * @description Why the reader cannot write
             * @enum {string|null}
             */
            whyNot: "not-allowed" | "engagement-ended" | "closed" | "nobody-else" | null;
        };
        ThreadDto: {
            applicantName: string;
            /** Format: uuid */
            applicationId: string;
            applicationNumber: string;
            applicationTitle: string;
            /** Format: uuid */
            engagementId: string | null;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            lastAt: string;
            /** @description Messages that the reader sees */
            messages: number;
            /** @description Its partner takes part now */
            partnerIn: boolean;
            partnerName: string | null;
            /**
             * @description On whose side the reader stands; null: reads only
             * @enum {string|null}
             */
            side: "applicant" | "partner" | "officer" | null;
            /**
             * @description For a partner whose engagement has ended it is closed
             * @enum {string}
             */
            state: "open" | "closed";
            subject: string;
            unread: number;
            /** @enum {string} */
            visibility: "applicant-partner" | "applicant-officer" | "partner-officer" | "all";
        };
        ThreadFileDto: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @description Looked into by a virus scanner */
            scanned: boolean;
            size: number;
            type: string;
        };
        ThreadFileRemovedDto: {
            /** Format: uuid */
            id: string;
        };
        ThreadMessageDto: {
            /** @description Who wrote it; for people of the office only the office knows */
            authorName: string | null;
            files: components["schemas"]["ThreadFileDto"][];
            /** Format: uuid */
            id: string;
            mine: boolean;
            /** @description From 1, in the order in which they were written */
            number: number;
            /** Format: date-time */
            sentAt: string;
            /** @enum {string} */
            side: "applicant" | "partner" | "officer";
            text: string;
        };
        ThreadMessagePageDto: {
            /** @description Newest first */
            items: components["schemas"]["ThreadMessageDto"][];
            nextCursor: string | null;
        };
        ThreadPageDto: {
            /** @description What the reader may open; empty without an application */
            choices: components["schemas"]["ThreadChoiceDto"][];
            items: components["schemas"]["ThreadDto"][];
            nextCursor: string | null;
        };
        ThreadStepDto: {
            /** Format: date-time */
            at: string;
            command: string;
            reason: string | null;
        };
        TimelineStepDto: {
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            by: "applicant" | "programme" | "system";
            command: string;
            reason: string | null;
            /** @enum {string} */
            state: "draft" | "sketched" | "shortlisted" | "submitted" | "returned" | "waiting" | "eligible" | "ineligible" | "partnered" | "in-evaluation" | "evaluated" | "approved" | "reserve-listed" | "rejected" | "lapsed" | "withdrawn";
        };
        TimetableEntryDto: {
            /** @description Local time in the time zone of the call */
            at: string;
            key: string;
            label: string;
        };
        TokenDto: {
            token: string;
        };
        ToldDecisionDto: {
            allowedCommands: components["schemas"]["CommandDto"][];
            /** @example 9600.00 */
            amount: string;
            appeal: components["schemas"]["AppealDto"] | null;
            /** Format: date-time */
            appealUntilAt: string;
            /** Format: date-time */
            communicatedAt: string;
            conditions: components["schemas"]["ConditionDto"][];
            /** @example EUR */
            currency: string;
            /** Format: uuid */
            id: string;
            ineligible: boolean;
            /** @enum {string} */
            outcome: "fund" | "reserve" | "reject";
            /** @description A code of the house, or words of the office. */
            reason: string;
            state: string;
        };
        ToldDecisionsDto: {
            /** @description First to last. */
            items: components["schemas"]["ToldDecisionDto"][];
        };
        TouchedCallDto: {
            /** @description Applications of it that are not decided yet. */
            applications: number;
            /** Format: uuid */
            callId: string;
            title: string;
        };
        TouchedCallListDto: {
            items: components["schemas"]["TouchedCallDto"][];
        };
        TransferDto: {
            /** @example 9600.00 */
            amount: string;
            /** Format: date-time */
            at: string;
            /** @description Its number, code or reference. */
            cause: string | null;
            /** @enum {string} */
            causeKind: "application" | "voucher" | "payout" | "recovery" | "envelope" | "other";
            code: string;
            /** @example EUR */
            currency: string;
            /** @enum {string} */
            fromKind: "authority:funding" | "envelope:available" | "envelope:earmarked" | "envelope:committed" | "voucher:available" | "voucher:claimed" | "envelope:paid" | "recovery:receivable" | "recovery:written-off";
            /** Format: uuid */
            fromOwnerId: string;
            /** Format: uuid */
            holdId: string | null;
            /** Format: uuid */
            id: string;
            key: string;
            /** @enum {string} */
            kind: "transfer" | "hold" | "post" | "void";
            /**
             * @description What became of a reservation; null for the others.
             * @enum {string|null}
             */
            settled: "pending" | "posted" | "voided" | null;
            /** Format: uuid */
            subjectId: string;
            /** @enum {string} */
            toKind: "authority:funding" | "envelope:available" | "envelope:earmarked" | "envelope:committed" | "voucher:available" | "voucher:claimed" | "envelope:paid" | "recovery:receivable" | "recovery:written-off";
            /** Format: uuid */
            toOwnerId: string;
        };
        TransferPageDto: {
            items: components["schemas"]["TransferDto"][];
            nextCursor: string | null;
        };
        TrialBalanceDto: {
            items: components["schemas"]["TrialEnvelopeDto"][];
            nextCursor: string | null;
            /** Format: date */
            on: string;
        };
        TrialEnvelopeDto: {
            authorityName: string;
            /** Format: uuid */
            callId: string;
            callTitle: string;
            /** @example EUR */
            currency: string;
            /** Format: uuid */
            envelopeId: string;
            /** @description The envelope’s key in its call. */
            key: string;
            lines: components["schemas"]["TrialLineDto"][];
            /**
             * @description Over all accounts, what the authority gave included: zero.
             * @example 9600.00
             */
            sum: string;
        };
        TrialLineDto: {
            /** @example 9600.00 */
            balance: string;
            /** @example 9600.00 */
            in: string;
            /** @enum {string} */
            kind: "authority:funding" | "envelope:available" | "envelope:earmarked" | "envelope:committed" | "voucher:available" | "voucher:claimed" | "envelope:paid" | "recovery:receivable" | "recovery:written-off";
            /** @example 9600.00 */
            out: string;
            /**
             * @description Reserved by payments under way: part of the balance.
             * @example 9600.00
             */
            pending: string;
        };
        UnassignedDto: {
            application: components["schemas"]["MatchedApplicationDto"];
            nearestMisses: components["schemas"]["NearMissDto"][];
            reasons: components["schemas"]["ReasonCountDto"][];
        };
        UnfilledDto: {
            /** Format: uuid */
            applicationId: string;
            /** @description Reviews that nobody could be found for. */
            missing: number;
            number: string;
            /** @description Reason code -> number of evaluators. */
            reasons: {
                [key: string]: unknown;
            };
        };
        UnreadNoticesDto: {
            unread: number;
        };
        UnreadThreadsDto: {
            /** @description Messages of others that the reader has not read */
            unread: number;
        };
        UpdateOrganisationDto: {
            buildingNumber?: string;
            /** @example AT */
            countryCode?: string;
            legalForm?: string | null;
            name?: string;
            /** @example AT332 */
            nutsCode?: string;
            postCode?: string;
            registrationNumber?: string | null;
            street?: string;
            townName?: string;
            vatNumber?: string | null;
        };
        VerdictDto: {
            /** @description What the verdict rests on */
            evidence: {
                [key: string]: unknown;
            };
            legalBasis: string;
            /** @enum {string} */
            outcome: "met" | "not-met" | "open" | "warning";
            ruleId: string;
            /** @description In the language asked for */
            text: string;
            version: number;
        };
        VoucherAccountDto: {
            /** Format: uuid */
            applicationId: string;
            applicationNumber: string;
            /** @example 9600.00 */
            available: string;
            /** @example 9600.00 */
            claimed: string;
            code: string;
            /** @example EUR */
            currency: string;
            /**
             * @description Of what is claimed: on its way to the bank.
             * @example 9600.00
             */
            pending: string;
            /** Format: uuid */
            voucherId: string;
        };
        VoucherAccountPageDto: {
            items: components["schemas"]["VoucherAccountDto"][];
            nextCursor: string | null;
        };
        VoucherAtRiskDto: {
            /** @example 9600.00 */
            available: string;
            /** Format: date-time */
            claimUntilAt: string;
            code: string;
            /** Format: uuid */
            id: string;
            /** @example 9600.00 */
            lapse: string;
            title: string;
            /** Format: date-time */
            validUntilAt: string;
        };
        VoucherDetailDto: {
            allowedCommands: components["schemas"]["CommandDto"][];
            /** @example 9600.00 */
            amount: string;
            applicantName: string;
            /** Format: uuid */
            applicationId: string;
            applicationNumber: string;
            /**
             * @description Not yet claimed: the balance in the ledger.
             * @example 9600.00
             */
            available: string;
            /** Format: uuid */
            callId: string;
            /** Format: date-time */
            claimUntilAt: string;
            /**
             * @description Held by submitted claims.
             * @example 9600.00
             */
            claimed: string;
            code: string;
            /** @example EUR */
            currency: string;
            /**
             * Format: date-time
             * @description Until when the work could be done after one click
             */
            extendTo: string | null;
            /** @description Why the call’s rule gives no extension now */
            extensionBarred: string | null;
            /** @description How often it was given more time */
            extensions: number;
            /** Format: uuid */
            id: string;
            instrument: string;
            /** Format: date-time */
            issuedAt: string;
            /** @description Whether the reader may start a claim now. */
            mayClaim: boolean;
            partnerName: string | null;
            /** @enum {string} */
            redemption: "pay-partner" | "reimburse-sme";
            state: string;
            steps: components["schemas"]["VoucherStepDto"][];
            title: string;
            /** @enum {string} */
            use: "single" | "multi";
            /** Format: date-time */
            validUntilAt: string;
        };
        VoucherDto: {
            allowedCommands: components["schemas"]["CommandDto"][];
            /** @example 9600.00 */
            amount: string;
            applicantName: string;
            /** Format: uuid */
            applicationId: string;
            applicationNumber: string;
            /**
             * @description Not yet claimed: the balance in the ledger.
             * @example 9600.00
             */
            available: string;
            /** Format: uuid */
            callId: string;
            /** Format: date-time */
            claimUntilAt: string;
            /**
             * @description Held by submitted claims.
             * @example 9600.00
             */
            claimed: string;
            code: string;
            /** @example EUR */
            currency: string;
            /**
             * Format: date-time
             * @description Until when the work could be done after one click
             */
            extendTo: string | null;
            /** @description Why the call’s rule gives no extension now */
            extensionBarred: string | null;
            /** @description How often it was given more time */
            extensions: number;
            /** Format: uuid */
            id: string;
            instrument: string;
            /** Format: date-time */
            issuedAt: string;
            /** @description Whether the reader may start a claim now. */
            mayClaim: boolean;
            partnerName: string | null;
            /** @enum {string} */
            redemption: "pay-partner" | "reimburse-sme";
            state: string;
            title: string;
            /** @enum {string} */
            use: "single" | "multi";
            /** Format: date-time */
            validUntilAt: string;
        };
        VoucherForecastDto: {
            /** Format: date-time */
            at: string;
            basis: components["schemas"]["ForecastBasisDto"];
            envelopes: components["schemas"]["EnvelopeForecastDto"][];
        };
        VoucherKeyDto: {
            /** Format: date-time */
            createdAt: string;
            kid: string;
            /** @description New vouchers are signed with it. */
            signs: boolean;
        };
        VoucherKeyListDto: {
            items: components["schemas"]["VoucherKeyDto"][];
        };
        VoucherPageDto: {
            items: components["schemas"]["VoucherDto"][];
            nextCursor: string | null;
        };
        VoucherStepDto: {
            /** Format: date-time */
            at: string;
            command: string;
            /** Format: date-time */
            fromAt: string | null;
            reason: string | null;
            state: string;
            /** Format: date-time */
            toAt: string | null;
        };
        WhatIfDto: {
            /** @description Applications that would move */
            count: number;
            /** @description A hundred of them at most: first those whose outcome or offer changes. */
            moves: components["schemas"]["RankingMoveDto"][];
        };
        WriteMessageDto: {
            /** @description Files handed in before and not sent yet */
            fileIds?: string[];
            text: string;
        };
        WriteTextDto: {
            /** @description The version that it comes after; 0 for the first. */
            after: number;
            blocks: components["schemas"]["TextBlockDto"][];
            language: string;
            reason: string;
        };
        WrittenDto: {
            /** Format: uuid */
            id: string;
            number: number;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    publishVoucherKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JwksDto"];
                };
            };
        };
    };
    listAccreditations: {
        parameters: {
            query?: {
                organisationId?: string;
                programmeId?: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccreditationPageDto"];
                };
            };
        };
    };
    grantAccreditation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GrantAccreditationDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccreditationMadeDto"];
                };
            };
        };
    };
    endAccreditation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccreditationMadeDto"];
                };
            };
        };
    };
    listAgreements: {
        parameters: {
            query?: {
                callId?: string;
                state?: string;
                mine?: "true" | "false";
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementPageDto"];
                };
            };
        };
    };
    getAgreement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementDto"];
                };
            };
        };
    };
    amendAgreement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AmendDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementDto"];
                };
            };
        };
    };
    countersignAgreement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementDto"];
                };
            };
        };
    };
    declineAgreement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OptionalReasonDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementDto"];
                };
            };
        };
    };
    downloadAgreement: {
        parameters: {
            query?: {
                /** @description With the decision, the application and the partner’s commitment behind it. */
                annexes?: "true" | "false";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The agreement */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
        };
    };
    downloadAgreementToSign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
        };
    };
    changeAgreementLanguage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AgreementLanguageDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementDto"];
                };
            };
        };
    };
    signAgreement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementDto"];
                };
            };
        };
    };
    uploadSignedCopy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                    signerName: string;
                    textHash: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementDto"];
                };
            };
        };
    };
    terminateAgreement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OptionalReasonDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementDto"];
                };
            };
        };
    };
    withdrawAmendment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OptionalReasonDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementDto"];
                };
            };
        };
    };
    listAidRegister: {
        parameters: {
            query?: {
                state?: "draft" | "published" | "corrected" | "withdrawn";
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisterListDto"];
                };
            };
        };
    };
    exportAidRegister: {
        parameters: {
            query?: {
                state?: "draft" | "published" | "corrected" | "withdrawn";
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
        };
    };
    markRegistered: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MarkRegisteredDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisterListDto"];
                };
            };
        };
    };
    listApplications: {
        parameters: {
            query?: {
                /** @description Only those of my own companies */
                mine?: "true" | "false";
                callId?: string;
                state?: "draft" | "sketched" | "shortlisted" | "submitted" | "returned" | "waiting" | "eligible" | "ineligible" | "partnered" | "in-evaluation" | "evaluated" | "approved" | "reserve-listed" | "rejected" | "lapsed" | "withdrawn";
                /** @description In number or title */
                q?: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationPageDto"];
                };
            };
        };
    };
    createApplication: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewApplicationDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationMadeDto"];
                };
            };
        };
    };
    listEvaluatorChoices: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                applicationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvaluatorChoicesDto"];
                };
            };
        };
    };
    getApplication: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationDto"];
                };
            };
        };
    };
    saveApplication: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveDraftDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftSavedDto"];
                };
            };
        };
    };
    addAttachment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    documentKey: string;
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachmentDto"];
                };
            };
        };
    };
    removeAttachment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                attachmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachmentRemovedDto"];
                };
            };
        };
    };
    downloadAttachment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                attachmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
        };
    };
    listAuditPacks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditPackListDto"];
                };
            };
        };
    };
    orderAuditPack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditPackDto"];
                };
            };
        };
    };
    checkApplication: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChecksDto"];
                };
            };
        };
    };
    cloneApplication: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CloneApplicationDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationMadeDto"];
                };
            };
        };
    };
    listToldDecisions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ToldDecisionsDto"];
                };
            };
        };
    };
    declareEligible: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationReceiptDto"];
                };
            };
        };
    };
    declareIneligible: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationReceiptDto"];
                };
            };
        };
    };
    declineSketch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationReceiptDto"];
                };
            };
        };
    };
    getFeedback: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedbackDto"];
                };
            };
        };
    };
    downloadFeedbackLetter: {
        parameters: {
            query?: {
                /** @description The reader’s own where it is left out */
                language?: "en" | "de" | "fr" | "it" | "sl";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The letter */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
        };
    };
    overrideEligible: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationReceiptDto"];
                };
            };
        };
    };
    resubmitApplication: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationReceiptDto"];
                };
            };
        };
    };
    returnApplication: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationReceiptDto"];
                };
            };
        };
    };
    shortlistApplication: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OptionalReasonDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationReceiptDto"];
                };
            };
        };
    };
    listSubmissions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubmissionListDto"];
                };
            };
        };
    };
    submitApplication: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationReceiptDto"];
                };
            };
        };
    };
    submitSketch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationReceiptDto"];
                };
            };
        };
    };
    downloadSubmittedDocument: {
        parameters: {
            query?: {
                /** @description The reader’s own where it is left out */
                language?: "en" | "de";
                /** @description An earlier submission; the latest where it is left out */
                snapshotHash?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
        };
    };
    addThreadFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ThreadFileDto"];
                };
            };
        };
    };
    withdrawApplication: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OptionalReasonDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationReceiptDto"];
                };
            };
        };
    };
    discardAssignmentRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentBoardDto"];
                };
            };
        };
    };
    exportAssignmentRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentExportDto"];
                };
            };
        };
    };
    moveReviewer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveReviewerDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentBoardDto"];
                };
            };
        };
    };
    sendAssignmentRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SendAssignmentRunDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentBoardDto"];
                };
            };
        };
    };
    listAssignments: {
        parameters: {
            query?: {
                mine?: "true" | "false";
                callId?: string;
                applicationId?: string;
                state?: string;
                overdue?: "true" | "false";
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentPageDto"];
                };
            };
        };
    };
    assignByHand: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignByHandDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentDto"];
                };
            };
        };
    };
    getAssignment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentDto"];
                };
            };
        };
    };
    abstainAssignment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeclineAssignmentDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentDto"];
                };
            };
        };
    };
    acceptAssignment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentDto"];
                };
            };
        };
    };
    declineAssignment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeclineAssignmentDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentDto"];
                };
            };
        };
    };
    extendAssignment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExtendDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentDto"];
                };
            };
        };
    };
    reopenReview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentDto"];
                };
            };
        };
    };
    replaceAssignment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplacedAssignmentDto"];
                };
            };
        };
    };
    saveScores: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveScoresDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedScoresDto"];
                };
            };
        };
    };
    submitReview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentDto"];
                };
            };
        };
    };
    auditPackFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": string;
                };
            };
        };
    };
    listAuthorities: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthorityListDto"];
                };
            };
        };
    };
    createAuthority: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAuthorityDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeDto"];
                };
            };
        };
    };
    listBankAccountChanges: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankAccountChangeListDto"];
                };
            };
        };
    };
    confirmBankAccountChange: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankAccountDto"];
                };
            };
        };
    };
    refuseBankAccountChange: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankAccountDto"];
                };
            };
        };
    };
    getBankAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankAccountDto"];
                };
            };
        };
    };
    enterBankAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnterBankAccountDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankAccountDto"];
                };
            };
        };
    };
    listBankEntries: {
        parameters: {
            query?: {
                bankFileId?: string;
                /** @description Only those that somebody has to look at. */
                open?: "true" | "false";
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankEntryPageDto"];
                };
            };
        };
    };
    decideBankEntry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideBankEntryDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankEntryDto"];
                };
            };
        };
    };
    listBankFiles: {
        parameters: {
            query?: {
                callId?: string;
                voucherId?: string;
                /** @description One state, or several with commas. */
                state?: string;
                mine?: "true" | "false";
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankFilePageDto"];
                };
            };
        };
    };
    importBankFile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportedFileDto"];
                };
            };
        };
    };
    listBatches: {
        parameters: {
            query?: {
                callId?: string;
                voucherId?: string;
                /** @description One state, or several with commas. */
                state?: string;
                mine?: "true" | "false";
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchPageDto"];
                };
            };
        };
    };
    makeBatches: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MakeBatchesDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchesMadeDto"];
                };
            };
        };
    };
    getBatch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchDto"];
                };
            };
        };
    };
    checkBatch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchDto"];
                };
            };
        };
    };
    discardBatch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OptionalReasonDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchDto"];
                };
            };
        };
    };
    downloadBatchFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description pain.001.001.09 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/xml": string;
                };
            };
        };
    };
    releaseBatch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchDto"];
                };
            };
        };
    };
    resolveBatch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResolveBatchDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchDto"];
                };
            };
        };
    };
    retryBatch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayoutReportDto"];
                };
            };
        };
    };
    sendBatchBack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchDto"];
                };
            };
        };
    };
    takeOutOfBatch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TakeOutDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchDto"];
                };
            };
        };
    };
    listCallChoices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallChoicesDto"];
                };
            };
        };
    };
    checkCallDocument: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CallDocumentDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallMistakesDto"];
                };
            };
        };
    };
    getCallDocumentSchema: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    previewCallForms: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CallDocumentDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallFormsDto"];
                };
            };
        };
    };
    listCalls: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallPageDto"];
                };
            };
        };
    };
    createCall: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CallDocumentDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallMadeDto"];
                };
            };
        };
    };
    listAgreementTexts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                callId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementTextsDto"];
                };
            };
        };
    };
    writeAgreementText: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                callId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteTextDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementTextsDto"];
                };
            };
        };
    };
    getAssignmentBoard: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                callId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentBoardDto"];
                };
            };
        };
    };
    planAssignments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                callId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentPlanDto"];
                };
            };
        };
    };
    requestAssignmentRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                callId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequestAssignmentRunDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentBoardDto"];
                };
            };
        };
    };
    getConflictList: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                callId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConflictListDto"];
                };
            };
        };
    };
    recheckConflicts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                callId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConflictRecheckDto"];
                };
            };
        };
    };
    recommendFromRanking: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                callId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecommendFromRankingDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkReportDto"];
                };
            };
        };
    };
    getEvaluation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                callId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvaluationTimelineDto"];
                };
            };
        };
    };
    extendPhase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                callId: string;
                phase: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExtendDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvaluationTimelineDto"];
                };
            };
        };
    };
    listMatchingRuns: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                callId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatchingRunPageDto"];
                };
            };
        };
    };
    requestMatchingRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                callId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequestMatchingRunDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatchingRunDto"];
                };
            };
        };
    };
    getRanking: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                callId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RankingDto"];
                };
            };
        };
    };
    exportRanking: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                callId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RankingExportDto"];
                };
            };
        };
    };
    rankingOverview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                callId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RankingOverviewDto"];
                };
            };
        };
    };
    rankingRows: {
        parameters: {
            query?: {
                envelopeId?: string;
                /** @description Key of a territory of the call */
                territory?: string;
                outcome?: "fund" | "reserve" | "reject" | "below-threshold";
                /** @description Part of the number or of the title */
                q?: string;
                /** @description `spread`: the reviews that lie furthest apart first. */
                sort?: "rank" | "spread";
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                callId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RankingRowsPageDto"];
                };
            };
        };
    };
    exportRankingSheet: {
        parameters: {
            query: {
                format: "csv" | "xlsx";
            };
            header?: never;
            path: {
                callId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
        };
    };
    rankingWhatIf: {
        parameters: {
            query: {
                /** @description A review that the ranking counts */
                reviewId: string;
                criterion: string;
                /** @description The score it would have given */
                score: number;
            };
            header?: never;
            path: {
                callId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WhatIfDto"];
                };
            };
        };
    };
    freezeRanking: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                callId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RankingDto"];
                };
            };
        };
    };
    forecastVouchers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                callId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VoucherForecastDto"];
                };
            };
        };
    };
    getCall: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallDetailDto"];
                };
            };
        };
    };
    reviseCall: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveCallDraftDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallDraftSavedDto"];
                };
            };
        };
    };
    getCallEnvelopes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnvelopeBarsDto"];
                };
            };
        };
    };
    listMyQuestions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyQuestionListDto"];
                };
            };
        };
    };
    publishCall: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallPublishedDto"];
                };
            };
        };
    };
    listCallQuestions: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallQuestionsDto"];
                };
            };
        };
    };
    askQuestion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskQuestionDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuestionReceiptDto"];
                };
            };
        };
    };
    diffCallVersions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                from: string;
                to: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallDiffDto"];
                };
            };
        };
    };
    listClaims: {
        parameters: {
            query?: {
                callId?: string;
                voucherId?: string;
                /** @description One state, or several with commas. */
                state?: string;
                mine?: "true" | "false";
                cursor?: string;
                limit?: number;
                /** @description `due`: the term that ends first, first. */
                sort?: "newest" | "due";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimPageDto"];
                };
            };
        };
    };
    createClaim: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateClaimDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimDto"];
                };
            };
        };
    };
    getClaim: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimDto"];
                };
            };
        };
    };
    answerClaim: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimDto"];
                };
            };
        };
    };
    approveClaim: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimDto"];
                };
            };
        };
    };
    certifyClaim: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CertifyClaimDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimDto"];
                };
            };
        };
    };
    checkClaim: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimChecksDto"];
                };
            };
        };
    };
    correctClaim: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimDto"];
                };
            };
        };
    };
    decideDuplicate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideDuplicateDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimDto"];
                };
            };
        };
    };
    addClaimFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    documentKey: string;
                    /** Format: binary */
                    file: string;
                    /** Format: uuid */
                    lineId?: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimDto"];
                };
            };
        };
    };
    removeClaimFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                fileId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimDto"];
                };
            };
        };
    };
    downloadClaimFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                fileId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
        };
    };
    lapseClaim: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OptionalReasonDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimDto"];
                };
            };
        };
    };
    editClaimLines: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditClaimDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimDto"];
                };
            };
        };
    };
    queryClaim: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QueryClaimDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimDto"];
                };
            };
        };
    };
    orderRecovery: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderRecoveryDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryDto"];
                };
            };
        };
    };
    rejectClaim: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimDto"];
                };
            };
        };
    };
    requestPayout: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayoutDto"];
                };
            };
        };
    };
    sendClaimBack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimDto"];
                };
            };
        };
    };
    submitClaim: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimDto"];
                };
            };
        };
    };
    withdrawClaim: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OptionalReasonDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimDto"];
                };
            };
        };
    };
    getCompanyProfile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompanyProfileDto"];
                };
            };
        };
    };
    saveCompanyProfile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveCompanyProfileDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompanyProfileDto"];
                };
            };
        };
    };
    checkProfileChange: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProfileChangeDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProfileEffectsDto"];
                };
            };
        };
    };
    getOwnership: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnershipDto"];
                };
            };
        };
    };
    saveOwnership: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveOwnershipDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnershipDto"];
                };
            };
        };
    };
    checkOwnershipChange: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveOwnershipDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProfileEffectsDto"];
                };
            };
        };
    };
    declareConflicts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeclareConflictsDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConflictListDto"];
                };
            };
        };
    };
    listDeadLetters: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadLetterListDto"];
                };
            };
        };
    };
    replayDeadLetter: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplayDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listDecisions: {
        parameters: {
            query?: {
                callId?: string;
                state?: string;
                mine?: "true" | "false";
                cursor?: string;
                limit?: number;
                /** @description Those that the reader could confirm now. */
                waits?: "me";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionPageDto"];
                };
            };
        };
    };
    commandDecisions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommandDecisionsDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandedDecisionsDto"];
                };
            };
        };
    };
    recommendDecision: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecommendDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionDto"];
                };
            };
        };
    };
    getDecision: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionDto"];
                };
            };
        };
    };
    fileAppeal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FileAppealDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ToldDecisionsDto"];
                };
            };
        };
    };
    decideAppeal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideAppealDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionDto"];
                };
            };
        };
    };
    addAppealFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ToldDecisionsDto"];
                };
            };
        };
    };
    downloadAppealFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                fileId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
        };
    };
    getDecisionCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionCaseDto"];
                };
            };
        };
    };
    meetCondition: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                conditionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MeetConditionDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionDto"];
                };
            };
        };
    };
    confirmDecision: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionDto"];
                };
            };
        };
    };
    downloadDecisionLetter: {
        parameters: {
            query?: {
                /** @description The company’s own where it is left out */
                language?: "de" | "en" | "fr" | "it" | "sl";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The letter */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
        };
    };
    reopenDecision: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReopenDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionDto"];
                };
            };
        };
    };
    sendBackDecision: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OptionalReasonDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionDto"];
                };
            };
        };
    };
    getDemoClock: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DemoClockDto"];
                };
            };
        };
    };
    advanceDemoClock: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdvanceClockDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DemoClockDto"];
                };
            };
        };
    };
    listDemoLogins: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DemoLoginListDto"];
                };
            };
        };
    };
    listDemoMails: {
        parameters: {
            query?: {
                recipient?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DemoMailListDto"];
                };
            };
        };
    };
    logInAsDemo: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DemoSessionDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionDto"];
                };
            };
        };
    };
    listDesk: {
        parameters: {
            query?: {
                callId?: string;
                /** @description One state, or several with commas. */
                state?: string;
                instrument?: string;
                /** @description Of the company: a NUTS code or the beginning of one; two letters are a state. */
                territory?: string;
                /** @description Words in number, title, answers, names of company and partner; in the languages of the call. "Phrases", or, -not. */
                q?: string;
                partner?: "with" | "without";
                decision?: "fund" | "reserve" | "reject" | "none";
                voucher?: "issued" | "active" | "redeemed" | "expired" | "revoked";
                eligibility?: "eligible" | "ineligible" | "open";
                sort?: "received" | "requested" | "score" | "company";
                order?: "asc" | "desc";
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskPageDto"];
                };
            };
        };
    };
    commandApplications: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeskCommandDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskReportDto"];
                };
            };
        };
    };
    exportDesk: {
        parameters: {
            query?: {
                callId?: string;
                /** @description One state, or several with commas. */
                state?: string;
                instrument?: string;
                /** @description Of the company: a NUTS code or the beginning of one; two letters are a state. */
                territory?: string;
                /** @description Words in number, title, answers, names of company and partner; in the languages of the call. "Phrases", or, -not. */
                q?: string;
                partner?: "with" | "without";
                decision?: "fund" | "reserve" | "reject" | "none";
                voucher?: "issued" | "active" | "redeemed" | "expired" | "revoked";
                eligibility?: "eligible" | "ineligible" | "open";
                sort?: "received" | "requested" | "score" | "company";
                order?: "asc" | "desc";
                format?: "csv" | "xlsx";
                /** @description Columns with commas, in their order; all when none is named. */
                columns?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
        };
    };
    deskSwap: {
        parameters: {
            query?: {
                /** @description As if this were its partner; without it by the partner that it has */
                partnerOrganisationId?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SwapDto"];
                };
            };
        };
    };
    deskTimeline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskTimelineDto"];
                };
            };
        };
    };
    listViews: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedViewsDto"];
                };
            };
        };
    };
    saveView: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveViewDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedViewMadeDto"];
                };
            };
        };
    };
    removeView: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    verifyEmail: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TokenDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listEngagements: {
        parameters: {
            query?: {
                callId?: string;
                applicationId?: string;
                state?: string;
                mine?: "true" | "false";
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EngagementPageDto"];
                };
            };
        };
    };
    proposeEngagement: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposeEngagementDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EngagementDetailDto"];
                };
            };
        };
    };
    getEngagement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EngagementDetailDto"];
                };
            };
        };
    };
    acceptEngagement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EngagementDetailDto"];
                };
            };
        };
    };
    breakOffEngagement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EngagementDetailDto"];
                };
            };
        };
    };
    cancelEngagement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OptionalReasonDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EngagementDetailDto"];
                };
            };
        };
    };
    confirmEngagement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EngagementDetailDto"];
                };
            };
        };
    };
    declineEngagement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeclineDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EngagementDetailDto"];
                };
            };
        };
    };
    refuseEngagement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OptionalReasonDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EngagementDetailDto"];
                };
            };
        };
    };
    signOffEngagement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EngagementDetailDto"];
                };
            };
        };
    };
    listEvaluators: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvaluatorListDto"];
                };
            };
        };
    };
    saveEvaluator: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveEvaluatorDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvaluatorListDto"];
                };
            };
        };
    };
    listHolds: {
        parameters: {
            query?: {
                callId?: string;
                voucherId?: string;
                /** @description One state, or several with commas. */
                state?: string;
                mine?: "true" | "false";
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HoldPageDto"];
                };
            };
        };
    };
    openHold: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenHoldDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HoldDto"];
                };
            };
        };
    };
    releaseHold: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HoldDto"];
                };
            };
        };
    };
    getHome: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HomeDto"];
                };
            };
        };
    };
    listInvitations: {
        parameters: {
            query?: {
                /** @description Left out: those into the programme’s team */
                organisationId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationListDto"];
                };
            };
        };
    };
    sendInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InviteDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationDto"];
                };
            };
        };
    };
    acceptInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptInvitationDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    previewInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TokenDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationPreviewDto"];
                };
            };
        };
    };
    withdrawInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    booksState: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BooksStateDto"];
                };
            };
        };
    };
    askToClear: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerAlarmDto"];
                };
            };
        };
    };
    clearAlarm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerAlarmDto"];
                };
            };
        };
    };
    keepAlarm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerAlarmDto"];
                };
            };
        };
    };
    envelopeSeries: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeriesDto"];
                };
            };
        };
    };
    voucherAccounts: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VoucherAccountPageDto"];
                };
            };
        };
    };
    exportBook: {
        parameters: {
            query: {
                book: "trial-balance" | "transfers" | "reconciliation";
                format: "csv" | "xlsx";
                on?: string;
                callId?: string;
                envelopeId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
        };
    };
    proveLedger: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProofDto"];
                };
            };
        };
    };
    reconcile: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                /** @description As it was at the end of this day, UTC; today when not given. */
                on?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReconciliationDto"];
                };
            };
        };
    };
    listTransfers: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                /** @description The thing that the transfers are about. */
                subjectId?: string;
                /** @description Whose accounts: an envelope’s, a voucher’s. */
                ownerId?: string;
                /** @description The envelope, with all of its vouchers. */
                envelopeId?: string;
                first?: "oldest" | "newest";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransferPageDto"];
                };
            };
        };
    };
    trialBalance: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                /** @description As it was at the end of this day, UTC; today when not given. */
                on?: string;
                callId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrialBalanceDto"];
                };
            };
        };
    };
    legalParameterEffects: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TouchedCallListDto"];
                };
            };
        };
    };
    listLegalParameterProposals: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LegalParameterProposalListDto"];
                };
            };
        };
    };
    proposeLegalParameter: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposeLegalParameterDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LegalParameterProposalDto"];
                };
            };
        };
    };
    confirmLegalParameter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LegalParameterProposalDto"];
                };
            };
        };
    };
    refuseLegalParameter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LegalParameterProposalDto"];
                };
            };
        };
    };
    withdrawLegalParameter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LegalParameterProposalDto"];
                };
            };
        };
    };
    listLegalParameters: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LegalParameterListDto"];
                };
            };
        };
    };
    listManagedCalls: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ManagedCallPageDto"];
                };
            };
        };
    };
    getManagedCall: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ManagedCallDto"];
                };
            };
        };
    };
    dryRunCall: {
        parameters: {
            query: {
                /** @description The call whose applications are replayed */
                earlier: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DryRunDto"];
                };
            };
        };
    };
    getMatchingRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatchingRunDto"];
                };
            };
        };
    };
    listAlternatives: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                applicationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlternativesDto"];
                };
            };
        };
    };
    discardMatchingRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatchingRunDto"];
                };
            };
        };
    };
    exportMatchingRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatchingExportDto"];
                };
            };
        };
    };
    movePair: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MovePairDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatchingRunDto"];
                };
            };
        };
    };
    sendMatchingRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SendMatchingRunDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatchingRunDto"];
                };
            };
        };
    };
    listNotices: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticePageDto"];
                };
            };
        };
    };
    readNotices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReadNoticesDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnreadNoticesDto"];
                };
            };
        };
    };
    getNotificationPreferences: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationPreferencesDto"];
                };
            };
        };
    };
    setNotificationPreferences: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetNotificationPreferencesDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationPreferencesDto"];
                };
            };
        };
    };
    addCompany: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddCompanyDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationDto"];
                };
            };
        };
    };
    getOrganisation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationDto"];
                };
            };
        };
    };
    updateOrganisation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateOrganisationDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationDto"];
                };
            };
        };
    };
    handOverOwnership: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HandOverDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listMembers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberListDto"];
                };
            };
        };
    };
    removeMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    changeRight: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeRightDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getCompanyAid: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompanyAidDto"];
                };
            };
        };
    };
    downloadAidNotice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisationId: string;
                aidId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The notice */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
        };
    };
    declareAid: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeclaredAidDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompanyAidDto"];
                };
            };
        };
    };
    takeBackDeclaredAid: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisationId: string;
                aidId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompanyAidDto"];
                };
            };
        };
    };
    listDeskPartners: {
        parameters: {
            query?: {
                /** @description In the name or the town */
                q?: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskPartnerPageDto"];
                };
            };
        };
    };
    enterPartner: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnterPartnerDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerEnteredDto"];
                };
            };
        };
    };
    invitePartner: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvitePartnerDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerEnteredDto"];
                };
            };
        };
    };
    importPartners: {
        parameters: {
            query?: {
                /** @description true: look at the file, keep nothing */
                dryRun?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerImportDto"];
                };
            };
        };
    };
    getPartnerProfile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerProfileDto"];
                };
            };
        };
    };
    savePartnerProfile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SavePartnerProfileDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerProfileDto"];
                };
            };
        };
    };
    listPartners: {
        parameters: {
            query?: {
                /** @description Words of the name, the offers, the equipment or the facilities, in the reader’s language; the beginning of a word will do */
                q?: string;
                /** @description NUTS, any level: seat or a facility in it */
                territory?: string;
                language?: string;
                /** @description With all that stand below it */
                competence?: string;
                /** @description Key of an instrument that offers or facilities are for */
                instrument?: string;
                /** @description true: has facilities that firms can use */
                facility?: "true";
                /** @description A programme that has accredited it, today */
                accreditedBy?: string;
                /** @description name unless said otherwise */
                sort?: "name" | "newest";
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerPageDto"];
                };
            };
        };
    };
    getPartnerFacets: {
        parameters: {
            query?: {
                /** @description Words of the name, the offers, the equipment or the facilities, in the reader’s language; the beginning of a word will do */
                q?: string;
                /** @description NUTS, any level: seat or a facility in it */
                territory?: string;
                language?: string;
                /** @description With all that stand below it */
                competence?: string;
                /** @description Key of an instrument that offers or facilities are for */
                instrument?: string;
                /** @description true: has facilities that firms can use */
                facility?: "true";
                /** @description A programme that has accredited it, today */
                accreditedBy?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DirectoryFacetsDto"];
                };
            };
        };
    };
    getPartner: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicPartnerDto"];
                };
            };
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePasswordDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    requestPasswordReset: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordResetDto"];
            };
        };
        responses: {
            /** @description If there is such an account, a mail is on its way */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    resetPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPasswordDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    payoutDesk: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayoutDeskDto"];
                };
            };
        };
    };
    listPayoutRuns: {
        parameters: {
            query?: {
                callId?: string;
                voucherId?: string;
                /** @description One state, or several with commas. */
                state?: string;
                mine?: "true" | "false";
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayoutRunPageDto"];
                };
            };
        };
    };
    startPayoutRun: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MakeBatchesDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayoutRunDto"];
                };
            };
        };
    };
    getPayoutRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayoutRunDto"];
                };
            };
        };
    };
    checkPayoutRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayoutRunDto"];
                };
            };
        };
    };
    releasePayoutRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayoutRunDto"];
                };
            };
        };
    };
    listPayouts: {
        parameters: {
            query?: {
                callId?: string;
                voucherId?: string;
                /** @description One state, or several with commas. */
                state?: string;
                mine?: "true" | "false";
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayoutPageDto"];
                };
            };
        };
    };
    approvePayouts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PayoutIdsDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayoutReportDto"];
                };
            };
        };
    };
    getPayout: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayoutDto"];
                };
            };
        };
    };
    approvePayout: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayoutDto"];
                };
            };
        };
    };
    cancelPayout: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayoutDto"];
                };
            };
        };
    };
    questionPayout: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayoutDto"];
                };
            };
        };
    };
    resolvePayout: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResolvePayoutDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayoutDto"];
                };
            };
        };
    };
    listPeople: {
        parameters: {
            query?: {
                /** @description Part of a name or an address */
                q?: string;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonPageDto"];
                };
            };
        };
    };
    getPerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonDto"];
                };
            };
        };
    };
    disablePerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonDto"];
                };
            };
        };
    };
    enablePerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonDto"];
                };
            };
        };
    };
    askSecondFactorReset: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonDto"];
                };
            };
        };
    };
    confirmSecondFactorReset: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonDto"];
                };
            };
        };
    };
    withdrawSecondFactorReset: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonDto"];
                };
            };
        };
    };
    updateProfile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProfileDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listProgrammes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProgrammeListDto"];
                };
            };
        };
    };
    createProgramme: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewProgrammeDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeDto"];
                };
            };
        };
    };
    listDataSets: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogueDto"];
                };
            };
        };
    };
    grantsJson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                programme: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
        };
    };
    operationsCsv: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                programme: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
        };
    };
    operationsJson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                programme: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
        };
    };
    checkVoucherToken: {
        parameters: {
            query?: {
                /** @description The signed token of the code on the voucher */
                t?: string;
                /** @description The code as people type it */
                code?: string;
                lang?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The same for a signed token */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicVoucherDto"];
                };
            };
        };
    };
    checkVoucher: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicVoucherDto"];
                };
            };
        };
    };
    listQuestions: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                state?: "asked" | "answered" | "dismissed";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficeQuestionPageDto"];
                };
            };
        };
    };
    answerQuestion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerQuestionDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuestionReceiptDto"];
                };
            };
        };
    };
    correctAnswer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerQuestionDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuestionReceiptDto"];
                };
            };
        };
    };
    dismissQuestion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuestionReceiptDto"];
                };
            };
        };
    };
    listRecoveries: {
        parameters: {
            query?: {
                callId?: string;
                voucherId?: string;
                /** @description One state, or several with commas. */
                state?: string;
                mine?: "true" | "false";
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryPageDto"];
                };
            };
        };
    };
    getRecoveryTotals: {
        parameters: {
            query?: {
                callId?: string;
                voucherId?: string;
                /** @description One state, or several with commas. */
                state?: string;
                mine?: "true" | "false";
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryTotalsDto"];
                };
            };
        };
    };
    getRecovery: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryDto"];
                };
            };
        };
    };
    askWriteOff: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryDto"];
                };
            };
        };
    };
    keepRecovery: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryDto"];
                };
            };
        };
    };
    notifyRecovery: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryDto"];
                };
            };
        };
    };
    enterRepayment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnterRepaymentDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryDto"];
                };
            };
        };
    };
    withdrawRecovery: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryDto"];
                };
            };
        };
    };
    writeOffRecovery: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryDto"];
                };
            };
        };
    };
    listCurrencies: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CurrencyListDto"];
                };
            };
        };
    };
    findRegionOfPostcode: {
        parameters: {
            query: {
                country: string;
                postCode: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostcodeRegionDto"];
                };
            };
        };
    };
    getRate: {
        parameters: {
            query: {
                currency: string;
                on: string;
                /** @description ecb unless said otherwise */
                source?: "ecb" | "inforeuro";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RateDto"];
                };
            };
        };
    };
    listRegions: {
        parameters: {
            query?: {
                /** @description ISO 3166 */
                country?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegionListDto"];
                };
            };
        };
    };
    listReleases: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReleaseListDto"];
                };
            };
        };
    };
    listSectors: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SectorListDto"];
                };
            };
        };
    };
    listRegisters: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisterStatesDto"];
                };
            };
        };
    };
    previewRegister: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisterPreviewDto"];
                };
            };
        };
    };
    publishRegister: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublishedDto"];
                };
            };
        };
    };
    registerCompany: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegistrationDto"];
            };
        };
        responses: {
            /** @description A mail is on its way, whoever it goes to */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    confirmRepayment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryDto"];
                };
            };
        };
    };
    refuseRepayment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryDto"];
                };
            };
        };
    };
    importSanctionsList: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** @enum {string} */
                    fewerAccepted?: "true" | "false";
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportedListDto"];
                };
            };
        };
    };
    listSchemeHolds: {
        parameters: {
            query?: {
                callId?: string;
                voucherId?: string;
                /** @description One state, or several with commas. */
                state?: string;
                mine?: "true" | "false";
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SchemeHoldPageDto"];
                };
            };
        };
    };
    stopScheme: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StopSchemeDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SchemeHoldDto"];
                };
            };
        };
    };
    releaseScheme: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SchemeHoldDto"];
                };
            };
        };
    };
    screeningState: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScreeningStateDto"];
                };
            };
        };
    };
    listScreeningHits: {
        parameters: {
            query?: {
                callId?: string;
                voucherId?: string;
                /** @description One state, or several with commas. */
                state?: string;
                mine?: "true" | "false";
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScreeningHitPageDto"];
                };
            };
        };
    };
    confirmHit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScreeningHitDto"];
                };
            };
        };
    };
    dismissHit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScreeningHitDto"];
                };
            };
        };
    };
    liftHit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScreeningHitDto"];
                };
            };
        };
    };
    reopenHit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScreeningHitDto"];
                };
            };
        };
    };
    getSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecondFactorDto"];
                };
            };
        };
    };
    enrolSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordProofDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnrolmentDto"];
                };
            };
        };
    };
    confirmSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CodeProofDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodesDto"];
                };
            };
        };
    };
    renewRecoveryCodes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordAndCodeDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodesDto"];
                };
            };
        };
    };
    refuseSecondFactorReset: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    switchOffSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordAndCodeDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionDto"];
                };
            };
        };
    };
    logIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LogInDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionDto"];
                };
            };
        };
    };
    logOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionListDto"];
                };
            };
        };
    };
    revokeSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    acceptSignedCopy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptCopyDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementDto"];
                };
            };
        };
    };
    downloadSignedCopy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
        };
    };
    sendBackSignedCopy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OptionalReasonDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementDto"];
                };
            };
        };
    };
    listStaffRoles: {
        parameters: {
            query?: {
                state?: "requested" | "granted" | "revoked";
                personId?: string;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffRolePageDto"];
                };
            };
        };
    };
    requestStaffRole: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequestStaffRoleDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffRoleDto"];
                };
            };
        };
    };
    confirmStaffRole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffRoleDto"];
                };
            };
        };
    };
    revokeStaffRole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OptionalReasonDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffRoleDto"];
                };
            };
        };
    };
    removeThreadFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ThreadFileRemovedDto"];
                };
            };
        };
    };
    listThreads: {
        parameters: {
            query?: {
                applicationId?: string;
                /** @description Only where something is unread */
                unread?: "true";
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ThreadPageDto"];
                };
            };
        };
    };
    openThread: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenThreadDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ThreadDetailDto"];
                };
            };
        };
    };
    countUnread: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnreadThreadsDto"];
                };
            };
        };
    };
    getThread: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ThreadDetailDto"];
                };
            };
        };
    };
    closeThread: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ThreadDetailDto"];
                };
            };
        };
    };
    downloadThreadFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                fileId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
        };
    };
    listMessages: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ThreadMessagePageDto"];
                };
            };
        };
    };
    writeMessage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteMessageDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WrittenDto"];
                };
            };
        };
    };
    markRead: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MarkThreadReadDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarkedReadDto"];
                };
            };
        };
    };
    reopenThread: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ThreadDetailDto"];
                };
            };
        };
    };
    listVoucherKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VoucherKeyListDto"];
                };
            };
        };
    };
    rotateVoucherKey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VoucherKeyListDto"];
                };
            };
        };
    };
    listVouchers: {
        parameters: {
            query?: {
                callId?: string;
                state?: string;
                mine?: "true" | "false";
                cursor?: string;
                limit?: number;
                /** @description The beginning of a code, as people type it */
                code?: string;
                /** @description In use, and the work must be done within so many days */
                endsWithinDays?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VoucherPageDto"];
                };
            };
        };
    };
    getVoucher: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VoucherDetailDto"];
                };
            };
        };
    };
    showVoucherCode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description SVG */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/svg+xml": string;
                };
            };
        };
    };
    downloadVoucher: {
        parameters: {
            query?: {
                /** @description The reader’s own where it is left out */
                language?: "en" | "de";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
        };
    };
    extendVoucher: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VoucherDto"];
                };
            };
        };
    };
    extendVoucherBeyond: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExtendBeyondDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VoucherDto"];
                };
            };
        };
    };
    revokeVoucher: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OptionalReasonDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VoucherDto"];
                };
            };
        };
    };
    showOpenData: {
        parameters: {
            query?: {
                lang?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page for people */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
        };
    };
    showVoucherCheck: {
        parameters: {
            query?: {
                /** @description The signed token of the code on the voucher */
                t?: string;
                /** @description The code as people type it */
                code?: string;
                lang?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page for people */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
        };
    };
    showVoucherOfCode: {
        parameters: {
            query?: {
                /** @description The signed token of the code on the voucher */
                t?: string;
                /** @description The code as people type it */
                code?: string;
                lang?: string;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The same for one code */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
        };
    };
}
