; The per-user installer: no administrator rights, no network. Called by `py build/dev.py package` with
; VERSION, PROGRAM (the packaged folder) and TARGET (the installer to write).

Unicode true
ManifestDPIAware true
!include "MUI2.nsh"
!include "FileFunc.nsh"
!include "WinVer.nsh"
!include "x64.nsh"

Name "Sổ Nghề"
OutFile "${TARGET}"
InstallDir "$LOCALAPPDATA\Programs\SoNghe"
InstallDirRegKey HKCU "Software\SoNghe" "Folder"
RequestExecutionLevel user
SetCompressor /SOLID lzma

!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "Vietnamese"

!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\SoNghe"

!macro RefreshIcons
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
!macroend

; Windows does not let go of a program that runs: nothing is touched before it is closed.
!macro StopIfRunning
  ClearErrors
  Delete "$INSTDIR\so-nghe.exe"
  Delete "$INSTDIR\so-nghe-cli.exe"
  ${If} ${Errors}
    MessageBox MB_OK|MB_ICONSTOP "Sổ Nghề đang mở. Hãy đóng Sổ Nghề rồi chạy lại."
    Abort
  ${EndIf}
!macroend

Function .onInit
  ${IfNot} ${RunningX64}
  ${OrIfNot} ${AtLeastWin10}
    MessageBox MB_OK|MB_ICONSTOP "Sổ Nghề cần Windows 10 trở lên, bản 64 bit."
    Abort
  ${EndIf}
FunctionEnd

Section
  !insertmacro StopIfRunning
  SetOutPath "$INSTDIR"
  RMDir /r "$INSTDIR\_internal"
  File /r "${PROGRAM}\*.*"
  WriteRegStr HKCU "Software\SoNghe" "Folder" "$INSTDIR"
  CreateShortcut "$SMPROGRAMS\Sổ Nghề.lnk" "$INSTDIR\so-nghe.exe"
  CreateShortcut "$DESKTOP\Sổ Nghề.lnk" "$INSTDIR\so-nghe.exe"

  WriteRegStr HKCU "Software\Classes\.songhe" "" "SoNghe.Packet"
  WriteRegStr HKCU "Software\Classes\SoNghe.Packet" "" "Tệp giao nhận Sổ Nghề"
  WriteRegStr HKCU "Software\Classes\SoNghe.Packet\DefaultIcon" "" "$INSTDIR\so-nghe.exe,0"
  WriteRegStr HKCU "Software\Classes\SoNghe.Packet\shell\open\command" "" '"$INSTDIR\so-nghe.exe" "%1"'
  WriteRegStr HKCU "Software\Classes\.songhe-backup" "" "SoNghe.Backup"
  WriteRegStr HKCU "Software\Classes\SoNghe.Backup" "" "Bản sao lưu Sổ Nghề"
  WriteRegStr HKCU "Software\Classes\SoNghe.Backup\DefaultIcon" "" "$INSTDIR\so-nghe.exe,0"
  WriteRegStr HKCU "Software\Classes\SoNghe.Backup\shell\open\command" "" '"$INSTDIR\so-nghe.exe" "%1"'

  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "Sổ Nghề"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\so-nghe.exe"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" $0
  WriteUninstaller "$INSTDIR\uninstall.exe"
  !insertmacro RefreshIcons
SectionEnd

; Takes the program away and leaves every data folder: the records are never the installer's to delete.
Section "Uninstall"
  !insertmacro StopIfRunning
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\Sổ Nghề.lnk"
  Delete "$DESKTOP\Sổ Nghề.lnk"
  DeleteRegKey HKCU "${UNINSTALL}"
  DeleteRegKey HKCU "Software\SoNghe"
  DeleteRegKey HKCU "Software\Classes\.songhe"
  DeleteRegKey HKCU "Software\Classes\SoNghe.Packet"
  DeleteRegKey HKCU "Software\Classes\.songhe-backup"
  DeleteRegKey HKCU "Software\Classes\SoNghe.Backup"
  !insertmacro RefreshIcons
SectionEnd
